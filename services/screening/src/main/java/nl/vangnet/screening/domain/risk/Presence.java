package nl.vangnet.screening.domain.risk;

/** What is known of an item. Unknown is never absent. */
public enum Presence {
    PRESENT,
    ABSENT,
    UNKNOWN
}
