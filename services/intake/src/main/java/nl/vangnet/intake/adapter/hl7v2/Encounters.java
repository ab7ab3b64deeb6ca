package nl.vangnet.intake.adapter.hl7v2;

import java.util.Optional;
import nl.vangnet.intake.domain.feed.CodeField;
import org.jspecify.annotations.Nullable;

/** PV1 and PV2 to R4 Encounter (maps PV1[Encounter], PV2[Encounter]). */
final class Encounters {

    private static final String MODE_OF_ARRIVAL = "http://hl7.org/fhir/StructureDefinition/encounter-modeOfArrival";

    private static final Codes.Place ADMISSION_TYPE = new Codes.Place(CodeField.ADMISSION_TYPE, "0007");
    private static final Codes.Place HOSPITAL_SERVICE = new Codes.Place(null, "0069");
    private static final Codes.Place ADMIT_SOURCE = new Codes.Place(CodeField.ADMIT_SOURCE, "0023");
    private static final Codes.Place RE_ADMISSION = new Codes.Place(null, "0092");
    private static final Codes.Place DISPOSITION = new Codes.Place(CodeField.DISCHARGE_DISPOSITION, "0112");
    private static final Codes.Place PRIORITY = new Codes.Place(null, "0217");
    private static final Codes.Place ARRIVAL = new Codes.Place(CodeField.MODE_OF_ARRIVAL, "0430");
    private static final Codes.Place ADMIT_REASON = new Codes.Place(CodeField.ADMIT_REASON, null);

    private Encounters() {}

    /** Writes what is in an Encounter, behind its id, but for its diagnoses. */
    static void parts(
            FhirWriter out, AdtEvent event, Hl7Message message, Hl7Segment pv1, Visit visit, Mapping mapping) {
        Optional<Hl7Segment> pv2 = message.first("PV2");
        out.array("extension");
        pv2.ifPresent(segment -> modeOfArrival(out, segment, mapping));
        message.first("ZBE").ifPresent(zbe -> Movements.extension(out, zbe, mapping));
        visit.movedFrom(out);
        out.end();
        identifiers(out, pv1, visit, mapping);
        out.plain("status", VisitStatus.of(event, pv1, visit.visitClass()));
        visit.visitClass().write(out);
        out.array("type");
        out.object();
        Codes.conceptParts(out, pv1, 4, ADMISSION_TYPE.system(), ADMISSION_TYPE, mapping);
        out.end();
        out.end();
        Codes.concept(out, "serviceType", pv1, 10, HOSPITAL_SERVICE, mapping);
        pv2.ifPresent(segment -> Codes.concept(out, "priority", segment, 25, PRIORITY, mapping));
        out.reference("subject", mapping.patient());
        episode(out, pv1, mapping);
        Participants.write(out, pv1, mapping);
        out.object("period");
        mapping.dateTimeOrDeleted(out, "start", pv1, 44);
        mapping.dateTimeOrDeleted(out, "end", pv1, 45);
        out.end();
        pv2.ifPresent(segment -> reasons(out, segment, mapping));
        account(out, message, visit, mapping);
        hospitalization(out, pv1, mapping);
        Places.write(out, pv1, visit.visitClass());
        facility(out, pv1);
    }

    private static void modeOfArrival(FhirWriter out, Hl7Segment pv2, Mapping mapping) {
        if (pv2.isDeleted(38) || pv2.text(38) != null) {
            out.object();
            out.plain("url", MODE_OF_ARRIVAL);
            out.object("valueCoding");
            if (pv2.isDeleted(38)) {
                out.markDeleted();
            } else {
                Codes.codingParts(out, pv2, 38, ARRIVAL, mapping);
            }
            out.end();
            out.end();
        }
    }

    private static void identifiers(FhirWriter out, Hl7Segment pv1, Visit visit, Mapping mapping) {
        out.array("identifier");
        identifier(out, pv1, 19, 0, "VN", null, mapping);
        for (int i = 0; i < pv1.repetitions(50); i++) {
            identifier(out, pv1, 50, i, null, null, mapping);
        }
        Hl7Segment mrg = visit.movedBy();
        if (mrg != null && !mrg.raw(5).equals(pv1.raw(19))) {
            identifier(out, mrg, 5, 0, "VN", "old", mapping);
        }
        out.end();
    }

    /** @param type instead of the one that was sent, or null to keep that */
    private static void identifier(
            FhirWriter out,
            Hl7Segment segment,
            int field,
            int repetition,
            @Nullable String type,
            @Nullable String use,
            Mapping mapping) {
        Identifiers.Number number =
                Identifiers.read(segment, field, repetition, mapping.profile().authorities());
        if (number != null) {
            out.object();
            out.string("use", use);
            Identifiers.parts(out, number, type != null ? type : number.type());
            out.end();
        }
    }

    /** PV1-54: the episode that a visit belongs to, where a hospital counts in episodes. */
    private static void episode(FhirWriter out, Hl7Segment pv1, Mapping mapping) {
        Identifiers.Number episode =
                Identifiers.read(pv1, 54, 0, mapping.profile().authorities());
        if (episode != null) {
            out.array("episodeOfCare");
            out.object();
            out.string("type", "EpisodeOfCare");
            out.object("identifier");
            Identifiers.parts(out, episode, episode.type());
            out.end();
            out.end();
            out.end();
        }
    }

    private static void reasons(FhirWriter out, Hl7Segment pv2, Mapping mapping) {
        out.array("reasonCode");
        out.object();
        int empty = out.size();
        Codes.conceptParts(out, pv2, 3, null, ADMIT_REASON, mapping);
        if (out.size() > empty || pv2.isDeleted(3)) {
            out.place(pv2.place(3), pv2.isDeleted(3));
        }
        out.end();
        // The map puts PV2-12 into the narrative, which nobody may show or search; as a reason it can be read.
        String description = pv2.text(12);
        if (description != null || pv2.isDeleted(12)) {
            out.object();
            out.place(pv2.place(12), pv2.isDeleted(12));
            out.string("text", description);
            out.end();
        }
        out.end();
    }

    /** PID-18. */
    private static void account(FhirWriter out, Hl7Message message, Visit visit, Mapping mapping) {
        Identifiers.Number number = message.first("PID")
                .map(pid -> Identifiers.read(pid, 18, 0, mapping.profile().authorities()))
                .orElse(null);
        if (number != null && visit.isCharged()) {
            out.array("account");
            out.object();
            out.string("type", "Account");
            out.object("identifier");
            Identifiers.parts(out, number, number.type());
            out.end();
            out.end();
            out.end();
        }
    }

    private static void hospitalization(FhirWriter out, Hl7Segment pv1, Mapping mapping) {
        out.object("hospitalization");
        Codes.concept(out, "admitSource", pv1, 14, ADMIT_SOURCE, mapping);
        Codes.concept(out, "reAdmission", pv1, 13, RE_ADMISSION, mapping);
        if (pv1.isDeleted(36)) {
            out.object("dischargeDisposition");
            out.markDeleted();
            out.end();
        } else {
            Codes.concept(out, "dischargeDisposition", pv1, 36, DISPOSITION, mapping);
        }
        out.end();
    }

    /** PV1-3.4, else PV1-39. */
    private static void facility(FhirWriter out, Hl7Segment pv1) {
        String facility = pv1.text(3, 4) != null ? pv1.text(3, 4) : pv1.text(39);
        if (facility != null) {
            out.named("serviceProvider", facility);
        }
    }
}
