package nl.vangnet.intake.adapter.mllp;

/** The sender broke the framing. What follows on the connection cannot be trusted, so it is closed. */
final class MllpViolationException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What was broken; also the label of the metric. */
    enum Reason {
        OUTSIDE_FRAME,
        START_IN_FRAME,
        END_WITHOUT_CR,
        CUT_OFF,
        TOO_LARGE
    }

    private final Reason reason;

    MllpViolationException(Reason reason) {
        super("MLLP framing broken: " + reason);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
