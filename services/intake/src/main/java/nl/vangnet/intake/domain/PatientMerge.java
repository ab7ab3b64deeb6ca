package nl.vangnet.intake.domain;

/**
 * Two numbers are one patient (ADT^A40, A34, A18): {@code retired} lives on as {@code survivor}; or, {@code undone},
 * they turned out to be two after all (ADT^A37).
 */
public record PatientMerge(PatientIdentifier survivor, PatientIdentifier retired, boolean undone) {

    /** Redacted by its parts. */
    @Override
    public String toString() {
        return "PatientMerge[redacted]";
    }
}
