package nl.vangnet.intake.adapter.hl7v2;

import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * ACC to an R4 Observation. The HL7 v2-to-FHIR maps list the segment and do not map it, though it is the best trauma
 * signal of HL7 v2, so the codes are our own: what an accident is in {@code v2-segment|ACC}, its parts by field number.
 */
final class Accidents {

    static final String SEGMENTS = "https://vangnet.nl/fhir/CodeSystem/v2-segment";
    static final String FIELDS = "https://vangnet.nl/fhir/CodeSystem/v2-field";

    private Accidents() {}

    static Optional<Observation> of(Hl7Segment acc, String id, Reference patient, Reference visit, Mapping mapping) {
        Observation accident = new Observation();
        mapping.dateTime(acc, 1).ifPresent(accident::setEffective);
        Codes.concept(acc, 2, CodeSystems.v2Table("0050")).ifPresent(accident::setValue);
        addComponent(accident, "ACC-3", "Accident location", text(acc, 3));
        addComponent(accident, "ACC-5", "Accident job related", yesNo(acc, 5));
        addComponent(accident, "ACC-6", "Accident death", yesNo(acc, 6));
        addComponent(accident, "ACC-8", "Accident description", text(acc, 8));
        if (accident.isEmpty()) {
            // Some senders end every message with an empty ACC.
            return Optional.empty();
        }
        accident.setId(id);
        accident.addExtension(mapping.placeOf(acc.place(2)));
        // What the segment says is as final as the registration desk can make it; it has no status of its own.
        accident.setStatus(ObservationStatus.UNKNOWN);
        accident.setCode(new CodeableConcept(new Coding(SEGMENTS, "ACC", "Accident")));
        accident.setSubject(patient);
        accident.setEncounter(visit);
        return Optional.of(accident);
    }

    private static void addComponent(Observation accident, String field, String display, Optional<Type> value) {
        value.ifPresent(present -> accident.addComponent()
                .setCode(new CodeableConcept(new Coding(FIELDS, field, display)))
                .setValue(present));
    }

    private static Optional<Type> text(Hl7Segment acc, int field) {
        String text = acc.text(field) != null ? acc.text(field) : acc.text(field, 2);
        return Optional.ofNullable(text).map(StringType::new);
    }

    private static Optional<Type> yesNo(Hl7Segment acc, int field) {
        String value = acc.text(field);
        return value == null || !value.matches("[YN]")
                ? Optional.empty()
                : Optional.of(new BooleanType(value.equals("Y")));
    }
}
