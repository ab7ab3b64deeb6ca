package nl.vangnet.screening.domain.screeningcase;

/** Why a case ended (clinical.md 5.2). */
public enum ClosedReason {
    NOT_EXPOSED,
    CANCELLED,
    DECEASED,
    REFUSED,
    /** Younger than 18 at the trauma: the paediatric pathway, never a trial. */
    AGE,
    MERGED,
    WITHDRAWN
}
