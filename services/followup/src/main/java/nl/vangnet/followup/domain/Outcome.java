package nl.vangnet.followup.domain;

/** How a check ended when a person settled it. */
public enum Outcome {
    REACHED,
    /** Tried, and no further attempt will be made. */
    NOT_REACHED,
    /** The patient does not want this check. The case goes on; a refusal of everything is screening's to record. */
    DECLINED
}
