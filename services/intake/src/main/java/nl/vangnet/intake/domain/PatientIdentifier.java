package nl.vangnet.intake.domain;

import org.jspecify.annotations.Nullable;

/** The identifier that a patient is known by here: type MR before PI before any other (HL7 v2 PID-3, R4 Patient.identifier). */
public record PatientIdentifier(@Nullable String authority, String value) {

    /** Redacted, because it names a person and must not reach a log. */
    @Override
    public String toString() {
        return "PatientIdentifier[redacted]";
    }
}
