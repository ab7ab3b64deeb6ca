package nl.vangnet.screening.domain.screeningcase;

/** Where a case stands. */
public enum CaseState {
    /** The rules found it; a nurse has not yet looked. */
    DETECTED,
    /** A nurse confirmed criterion A. */
    CONFIRMED,
    /** The instruments gave an outcome. */
    SCREENED,
    /** It ended, for a {@link ClosedReason}. */
    CLOSED
}
