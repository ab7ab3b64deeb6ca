package nl.vangnet.chassis.outbox;

/** The outbox could not do its work; the transaction is to be rolled back. */
public final class OutboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
