package nl.vangnet.intake.domain;

/** What became of a message at the door. A stored message is in one of these from its first commit on. */
public enum MessageState {
    /** Understood; its Bundle was given to the outbox in the same commit. */
    PUBLISHED,
    /** Understood; waits until a code is mapped or its feed is resumed. */
    HELD,
    /** Understood and accepted, but of no use to anyone downstream, for example an event that is not supported. */
    IGNORED,
    /** The sender's fault: kept, answered honestly, not published. */
    REJECTED,
    /** Our fault: kept and accepted, but a defect of ours kept it from being converted. Somebody must act. */
    FAILED,
    /** Set aside by a person, who said why, to be looked at again. */
    PARKED,
    /** Given up by a person, who said why. Kept as long as any other. */
    DROPPED
}
