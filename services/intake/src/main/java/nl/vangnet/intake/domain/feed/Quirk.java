package nl.vangnet.intake.domain.feed;

/** A way in which a sender differs from the standard, and is right about it. */
public enum Quirk {
    /** MSH-10 is not unique: the same number with other content is normal here and is not flagged. */
    CONTROL_ID_REUSED,
    /** EVN-1 says what happened; MSH-9.2 is the same for all messages. */
    EVENT_FROM_EVN
}
