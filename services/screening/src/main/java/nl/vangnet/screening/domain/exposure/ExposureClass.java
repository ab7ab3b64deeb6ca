package nl.vangnet.screening.domain.exposure;

/** What is done with a visit (clinical.md 2.2), in order of precedence: one INCLUDE beats any number of EXCLUDE. */
public enum ExposureClass {
    /** A safety route comes first. */
    SPECIAL,
    /** On the queue. */
    INCLUDE,
    /** On the queue with low priority: a nurse decides. */
    REVIEW,
    /** Not on the queue, unless something else asks for it. */
    EXCLUDE;

    /** The one that takes precedence. */
    public ExposureClass or(ExposureClass other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether the visit is somebody's work. */
    public boolean opensCase() {
        return this != EXCLUDE;
    }
}
