package nl.vangnet.intake.adapter.hl7v2;

import java.time.ZoneId;
import java.util.List;
import nl.vangnet.intake.domain.Fault;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Turns an ADT message into a FHIR R4 message Bundle by the HL7 v2-to-FHIR maps. Pure: the same message in the same zone
 * gives the same Bundle, ids included, so that the Bundle need not be stored beside the message.
 */
public final class Hl7ToFhir {

    private static final String TEST_REASONS = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String SENDERS = "https://vangnet.nl/fhir/v2-control-id/";

    private final Hl7Message message;
    private final Mapping mapping;
    private final Bundle bundle = new Bundle();

    private Hl7ToFhir(Hl7Message message, ZoneId hospitalZone) {
        this.message = message;
        this.mapping = new Mapping(hospitalZone, message.hash().hex());
    }

    /** The Bundle, and the optional fields that had to be left out of it because they could not be read. */
    public record Converted(Bundle bundle, List<Fault> unread) {}

    public static Bundle toBundle(Hl7Message message, ZoneId hospitalZone) {
        return convert(message, hospitalZone).bundle();
    }

    public static Converted convert(Hl7Message message, ZoneId hospitalZone) {
        return new Hl7ToFhir(message, hospitalZone).convert();
    }

    private Converted convert() {
        bundle.setId(mapping.idOf("Bundle"));
        bundle.setType(BundleType.MESSAGE);
        mapping.instant(message.msh(), 7).ifPresent(bundle::setTimestampElement);
        addControlId();
        if (message.isTest()) {
            bundle.getMeta().addTag(new Coding().setSystem(TEST_REASONS).setCode("HTEST"));
        }

        MessageHeader header = MessageHeaders.of(message, mapping.idOf("MSH"));
        add(header);
        Reference patient = mapping.referenceTo(mapping.idOf("PID"));
        Reference visit = mapping.referenceTo(mapping.idOf("PV1"));
        addProvenance(patient, visit);
        message.first("PID").ifPresent(pid -> add(Patients.of(pid, mapping.idOf("PID"), mapping)));
        message.first("PV1").ifPresent(pv1 -> {
            header.addFocus(visit);
            Encounter encounter = Encounters.of(message, pv1, mapping.idOf("PV1"), patient, mapping);
            add(encounter);
            addDiagnoses(encounter, patient, visit);
        });
        addObservations(patient, visit);
        return new Converted(bundle, mapping.unread());
    }

    private void addControlId() {
        String controlId = message.controlId();
        if (controlId != null) {
            String sender = MessageHeaders.sender(message.header());
            bundle.setIdentifier(new Identifier()
                    .setSystem(SENDERS + CodeSystems.encoded(sender == null ? "" : sender))
                    .setValue(controlId));
        }
    }

    private void addProvenance(Reference patient, Reference visit) {
        message.first("EVN").ifPresent(evn -> {
            Reference target = message.first("PV1").isPresent() ? visit : patient;
            Resource provenance = Provenances.of(message, evn, List.of(target), mapping);
            provenance.setId(mapping.idOf("EVN"));
            add(provenance);
        });
    }

    private void addDiagnoses(Encounter encounter, Reference patient, Reference visit) {
        for (Hl7Segment dg1 : message.all("DG1")) {
            String id = mapping.idOf("DG1[" + dg1.ordinal() + "]");
            Conditions.of(dg1, id, patient, visit, mapping).ifPresent(condition -> {
                encounter.addDiagnosis(Conditions.diagnosis(dg1, mapping.referenceTo(id), mapping));
                add(condition);
            });
        }
    }

    private void addObservations(Reference patient, Reference visit) {
        for (Hl7Segment obx : message.all("OBX")) {
            String id = mapping.idOf("OBX[" + obx.ordinal() + "]");
            Observations.of(obx, id, patient, visit, mapping).ifPresent(this::add);
        }
        for (Hl7Segment acc : message.all("ACC")) {
            String id = mapping.idOf("ACC[" + acc.ordinal() + "]");
            Accidents.of(acc, id, patient, visit, mapping).ifPresent(this::add);
        }
    }

    private void add(Resource resource) {
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + resource.getIdElement().getIdPart())
                .setResource(resource);
    }
}
