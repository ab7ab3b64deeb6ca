package nl.vangnet.intake.application.replay;

/** A replay that is not started, with the reason that a page can say. */
public class ReplayRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        NO_SUCH_MESSAGE,
        /** It was rejected: the sender was told so, mends it and sends it as a new message. */
        NEVER_REPLAYED,
        /** No message is meant that can be replayed. */
        NOTHING_TO_REPLAY,
        /** More messages than were agreed to. */
        NEEDS_CONFIRMATION,
        /** More messages than one job may hold at all. */
        TOO_MANY,
        /** The same replay is running. */
        ALREADY_RUNNING
    }

    private final Why why;

    public ReplayRefusedException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
