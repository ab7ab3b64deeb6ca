package nl.vangnet.screening.domain.exposure;

/** What a code says against the oxytocin arm, whatever the exposure is (clinical.md 1.1 and 2.3). */
public enum Guard {
    /** Row 14, S06. */
    TBI,
    /** Row 30. */
    CARDIAC,
    /** Row 31. */
    STROKE,
    /** Row 33. */
    OBSTETRIC,
    /** Row 29. */
    PTSD_AT_ARRIVAL
}
