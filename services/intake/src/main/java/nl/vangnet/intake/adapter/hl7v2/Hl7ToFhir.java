package nl.vangnet.intake.adapter.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.domain.Findings;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.TestMessages;
import org.jspecify.annotations.Nullable;

/**
 * Turns an ADT message into a FHIR R4 message Bundle by the HL7 v2-to-FHIR maps. Pure: the same message by the same
 * profile gives the same Bundle, ids included, so that the Bundle need not be stored beside the message.
 */
public final class Hl7ToFhir {

    private static final String TEST_REASONS = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String SENDERS = "https://vangnet.nl/fhir/v2-control-id/";

    private final Hl7Message message;
    private final AdtEvent event;
    private final Mapping mapping;
    private final FhirWriter out;
    private final List<Merges.Pair> pairs;
    private final Optional<Hl7Segment> pid;
    private final Optional<Hl7Segment> pv1;

    private Hl7ToFhir(Hl7Message message, AdtEvent event, FeedProfile profile, FhirWriter out) {
        this.message = message;
        this.event = event;
        this.mapping = new Mapping(profile, new ResourceIds(message.hash()));
        this.out = out;
        this.pairs = Merges.of(event, message);
        this.pid = message.first("PID");
        this.pv1 = Hl7Rules.visit(event, message);
    }

    /**
     * What became of a message.
     *
     * @param bundle the FHIR R4 message Bundle, in JSON
     * @param decided false if a code without which the message is of no use is in no table and no map
     */
    public record Converted(byte[] bundle, Findings findings, boolean decided) {}

    public static Converted convert(Hl7Message message, FeedProfile profile) {
        return convert(message, AdtEvent.of(message, profile), profile);
    }

    static Converted convert(Hl7Message message, AdtEvent event, FeedProfile profile) {
        FhirWriter out = FhirWriters.take();
        Converted converted = new Hl7ToFhir(message, event, profile, out).convert();
        FhirWriters.giveBack(out);
        return converted;
    }

    private Converted convert() {
        out.object();
        out.plain("resourceType", "Bundle");
        out.plain("id", mapping.idOf("Bundle"));
        envelope();
        out.array("entry");
        out.entry("MessageHeader", mapping.idOf("MSH"));
        MessageHeaders.parts(out, event, message.msh(), pv1.isPresent() ? mapping.visit() : null);
        out.endEntry();
        message.first("EVN").ifPresent(this::provenance);
        patients();
        boolean decided = visits();
        out.end();
        out.end();
        Findings findings = new Findings(
                mapping.unmapped(),
                mapping.unread(),
                Merges.findings(event, pairs, mapping.profile().authorities()));
        return new Converted(out.toBytes(), findings, decided);
    }

    private void envelope() {
        Hl7Header header = message.header();
        if (header.isTest() && mapping.profile().tests() == TestMessages.APART) {
            out.object("meta");
            out.array("tag");
            out.coding(TEST_REASONS, "HTEST", null);
            out.end();
            out.end();
        }
        String controlId = header.controlId();
        if (controlId != null) {
            String sender = MessageHeaders.sender(header);
            out.object("identifier");
            out.string("system", SENDERS + CodeSystems.encoded(sender == null ? "" : sender));
            out.string("value", controlId);
            out.end();
        }
        out.plain("type", "message");
        mapping.instant(message.msh(), 7).ifPresent(sent -> out.plain("timestamp", sent));
    }

    private void provenance(Hl7Segment evn) {
        List<String> targets = new ArrayList<>();
        targets.add(pv1.isPresent() ? mapping.visit() : mapping.patient());
        if (pv1.isEmpty()) {
            pairs.forEach(pair -> targets.add(mapping.idOf(pair.other())));
        }
        out.entry("Provenance", mapping.idOf("EVN"));
        Provenances.parts(out, event, message, evn, targets, mapping);
        out.endEntry();
    }

    private void patients() {
        List<Hl7Segment> pids = pairs.isEmpty() ? pid.stream().toList() : message.all("PID");
        for (Hl7Segment each : pids) {
            String id = idOfPatient(each);
            out.entry("Patient", id);
            Patients.parts(out, each, mapping);
            links(each);
            out.endEntry();
        }
        for (Merges.Pair pair : pairs) {
            String id = idOfPatient(pair.other());
            switch (event.kind()) {
                case MERGE -> PriorPatients.retired(out, pair.other(), id, idOfPatient(pair.pid()), mapping);
                case MOVE_VISIT, MOVE_ACCOUNT -> PriorPatients.former(out, pair.other(), id, mapping);
                case LINK, UNLINK, VISIT, PLAN, DISCHARGE, LEAVE, REOPEN, CANCEL, UPDATE, PERSON, OTHER -> {
                    // Both patients of a link are PID segments.
                }
            }
        }
        if (event.kind() == AdtEvent.Kind.MOVE_ACCOUNT) {
            pairs.forEach(pair -> Accounts.moved(out, pair, idOfPatient(pair.other()), mapping));
        }
    }

    private void links(Hl7Segment patient) {
        out.array("link");
        for (Merges.Pair pair : pairs) {
            boolean first = pair.pid().equals(patient);
            if (event.kind() == AdtEvent.Kind.MERGE && first) {
                PriorPatients.link(out, idOfPatient(pair.other()), "replaces");
            } else if (event.kind() == AdtEvent.Kind.LINK
                    && (first || pair.other().equals(patient))) {
                PriorPatients.link(out, idOfPatient(first ? pair.other() : pair.pid()), "seealso");
            }
        }
        out.end();
    }

    /** False if nobody can tell what kind of visit it is. */
    private boolean visits() {
        if (pv1.isEmpty()) {
            return true;
        }
        boolean decided = true;
        if (event.kind() == AdtEvent.Kind.MOVE_VISIT) {
            for (Merges.Pair pair : pairs) {
                Hl7Segment moved = Hl7Rules.visitBehind(pair.other(), message).orElse(null);
                if (moved != null) {
                    decided &= visit(moved, pair.other());
                }
            }
        } else {
            decided = visit(pv1.get(), null);
        }
        message.all("OBX").forEach(obx -> Observations.entry(out, obx, mapping));
        message.all("ACC").forEach(acc -> Accidents.entry(out, acc, mapping));
        return decided;
    }

    private boolean visit(Hl7Segment segment, @Nullable Hl7Segment movedBy) {
        boolean first = segment.ordinal() == 1;
        VisitClass visitClass = VisitClass.of(message, segment, mapping);
        Visit visit = new Visit(
                visitClass,
                movedBy,
                movedBy == null ? null : idOfPatient(movedBy),
                event.kind() != AdtEvent.Kind.MOVE_ACCOUNT);
        List<Hl7Segment> diagnoses =
                first ? message.all("DG1").stream().filter(Conditions::isStated).toList() : List.of();
        List<String> ids = diagnoses.stream().map(mapping::idOf).toList();
        out.entry("Encounter", first ? mapping.visit() : mapping.idOf(segment));
        Encounters.parts(out, event, message, segment, visit, mapping);
        out.array("diagnosis");
        for (int i = 0; i < diagnoses.size(); i++) {
            Conditions.diagnosis(out, ids.get(i), diagnoses.get(i), mapping);
        }
        out.end();
        out.endEntry();
        for (int i = 0; i < diagnoses.size(); i++) {
            Conditions.entry(out, ids.get(i), diagnoses.get(i), mapping);
        }
        return visitClass.decided();
    }

    private String idOfPatient(Hl7Segment segment) {
        return segment.name().equals("PID") && segment.ordinal() == 1 ? mapping.patient() : mapping.idOf(segment);
    }
}
