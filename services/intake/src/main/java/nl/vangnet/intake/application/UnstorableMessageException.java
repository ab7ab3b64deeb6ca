package nl.vangnet.intake.application;

/** The store refuses what a message of this batch holds; without that message it will take the others. */
public class UnstorableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnstorableMessageException(Throwable cause) {
        super("the store refuses a message", cause);
    }
}
