package nl.vangnet.chassis.audit;

/** What somebody did with patients' data (NEN 7513: create, read, search, decide, hand out). */
public enum AuditAction {
    /** Opened one patient or message. */
    VIEW,
    /** Saw a list. */
    LIST,
    /** Asked for something by an identifier or a word. */
    SEARCH,
    /** Decided or recorded something about a patient. */
    DECIDE,
    /** Took data out of the system. */
    EXPORT
}
