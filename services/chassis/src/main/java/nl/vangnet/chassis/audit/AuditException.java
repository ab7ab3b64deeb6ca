package nl.vangnet.chassis.audit;

/** An entry could not be written, so what it was about must not happen. */
public final class AuditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditException(String message, Throwable cause) {
        super(message, cause);
    }
}
