package nl.vangnet.chassis.web;

/** A request that cannot be taken as it is. The message says what to do, and holds no patient data. */
public final class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** @param status an HTTP status of the 400s */
    public RequestRefusedException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
