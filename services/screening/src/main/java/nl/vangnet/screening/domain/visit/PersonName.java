package nl.vangnet.screening.domain.visit;

import org.jspecify.annotations.Nullable;

/** A name as a nurse reads it (FHIR HumanName, HL7 v2 PID-5). */
public record PersonName(@Nullable String family, @Nullable String given) {

    /** Family name first, as a Dutch ward list has it; the part that is missing is left out. */
    public String said() {
        if (family == null || given == null) {
            return family != null ? family : given != null ? given : "";
        }
        return family + ", " + given;
    }

    /** Redacted, because a name must not reach a log. */
    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
