package nl.vangnet.followup.domain;

/** Where a check stands. */
public enum CheckState {
    /** Its window has not opened. */
    PLANNED,
    /** Its window is open and nobody has done it. */
    DUE,
    /** A person settled it. */
    COMPLETED,
    /** Its window closed before it was done. */
    MISSED,
    /** Its case ended first. */
    CANCELLED;

    /** Whether time or a person may still move it. */
    public boolean isOpen() {
        return this == PLANNED || this == DUE;
    }
}
