package nl.vangnet.intake.application.fate;

/** What was done with a stored message. */
public enum ActionKind {
    PARKED,
    DROPPED,
    TAKEN_BACK,
    /** Read again with today's profile, and published, held or found as it was. */
    REPLAYED
}
