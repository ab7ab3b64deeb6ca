package nl.vangnet.chassis.inbox;

/** A record that no retry can mend. Code and message hold no patient data: they become headers of the dead letter. */
public final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String errorCode;

    public UnreadableRecordException(String errorCode, String message) {
        super(message);
        this.errorCode = errorCode;
    }

    public String errorCode() {
        return errorCode;
    }
}
