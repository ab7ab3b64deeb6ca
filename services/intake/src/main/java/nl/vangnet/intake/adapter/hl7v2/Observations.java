package nl.vangnet.intake.adapter.hl7v2;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** OBX to R4 Observation, as an ADT message carries it: triage scores, complaints, vital signs. */
final class Observations {

    private static final int LONGEST_NUMBER = 32;

    private Observations() {}

    static Optional<Observation> of(Hl7Segment obx, String id, Reference patient, Reference visit, Mapping mapping) {
        Optional<CodeableConcept> code = Codes.concept(obx, 3, null);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Observation observation = new Observation();
        observation.setId(id);
        observation.addExtension(mapping.placeOf(obx.place(5)));
        observation.setStatus(status(obx));
        observation.setCode(code.get());
        observation.setSubject(patient);
        observation.setEncounter(visit);
        mapping.dateTime(obx, 14).ifPresent(observation::setEffective);
        value(obx, mapping).ifPresent(observation::setValue);
        return Optional.of(observation);
    }

    /** Table 0085. */
    private static ObservationStatus status(Hl7Segment obx) {
        return switch (Objects.requireNonNullElse(obx.text(11), "")) {
            case "F", "U" -> ObservationStatus.FINAL;
            case "P", "R", "S" -> ObservationStatus.PRELIMINARY;
            case "C" -> ObservationStatus.CORRECTED;
            case "A" -> ObservationStatus.AMENDED;
            case "D", "W" -> ObservationStatus.ENTEREDINERROR;
            case "X" -> ObservationStatus.CANCELLED;
            case "I" -> ObservationStatus.REGISTERED;
            default -> ObservationStatus.UNKNOWN;
        };
    }

    private static Optional<Type> value(Hl7Segment obx, Mapping mapping) {
        return switch (Objects.requireNonNullElse(obx.text(2), "")) {
            case "NM" -> number(obx, mapping);
            case "CE", "CWE", "CNE", "CF" -> Codes.concept(obx, 5, null).map(Type.class::cast);
            case "DT", "TS", "DTM" -> mapping.dateTime(obx, 5).map(Type.class::cast);
            // A text that starts with ^ is a CWE without its code, as in syndromic surveillance.
            default ->
                Optional.ofNullable(obx.text(5) != null ? obx.text(5) : obx.text(5, 2))
                        .map(StringType::new);
        };
    }

    private static Optional<Type> number(Hl7Segment obx, Mapping mapping) {
        String text = obx.text(5);
        if (text == null) {
            return Optional.empty();
        }
        // Plain digits only: an exponent may be a number of a billion digits.
        if (text.length() > LONGEST_NUMBER || !text.matches("[+-]?\\d+(\\.\\d+)?")) {
            mapping.unreadable(obx, 5, "This is not a number; it was kept as text.");
            return Optional.of(new StringType(text));
        }
        Quantity quantity = new Quantity().setValue(new BigDecimal(text));
        String unit = obx.text(6);
        if (unit != null) {
            quantity.setUnit(obx.text(6, 2) != null ? obx.text(6, 2) : unit);
            if ("UCUM".equals(obx.text(6, 3))) {
                quantity.setSystem("http://unitsofmeasure.org").setCode(unit);
            }
        }
        return Optional.of(quantity);
    }
}
