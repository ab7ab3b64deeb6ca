package nl.vangnet.intake.domain;

/** Who may take a stored message up again. */
public enum RetryClass {
    /** Nothing waits. */
    NONE,
    /** A person may, one message or many by a filter: what stood in the way may be gone. */
    BY_HAND,
    /** Nobody: the sender was told that it is at fault and sends the mended message as a new one. */
    NEVER;

    public static RetryClass of(MessageState state) {
        return switch (state) {
            case PUBLISHED -> NONE;
            case HELD, IGNORED, FAILED, PARKED, DROPPED -> BY_HAND;
            case REJECTED -> NEVER;
        };
    }
}
