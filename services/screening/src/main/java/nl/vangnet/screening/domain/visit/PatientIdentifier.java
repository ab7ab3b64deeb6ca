package nl.vangnet.screening.domain.visit;

import org.jspecify.annotations.Nullable;

/**
 * One identifier of a patient (HL7 v2 PID-3, FHIR Patient.identifier).
 *
 * @param system assigning authority, or null when the sender names none
 * @param type identifier type of HL7 v2 table 0203, for example MR, or null
 */
public record PatientIdentifier(
        @Nullable String system, String value, @Nullable String type) {

    public PatientIdentifier {
        if (value.isBlank()) {
            throw new IllegalArgumentException("patient identifier is blank");
        }
    }

    /** Redacted, because an identifier names a person and must not reach a log. */
    @Override
    public String toString() {
        return "PatientIdentifier[redacted]";
    }
}
