package nl.vangnet.intake.domain.feed;

/** What is done with messages that say they are tests (HL7 v2 MSH-11 T or D, R4 meta.tag HTEST). */
public enum TestMessages {
    /** Read, answered and kept; they carry their mark and never reach a queue. */
    APART,
    /** This whole sender is a rehearsal, for example a demonstration system: its messages count as real ones. */
    AS_REAL
}
