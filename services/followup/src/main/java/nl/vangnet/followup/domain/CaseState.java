package nl.vangnet.followup.domain;

/** Where a case stands, as screening tells it. */
public enum CaseState {
    DETECTED,
    CONFIRMED,
    SCREENED,
    CLOSED
}
