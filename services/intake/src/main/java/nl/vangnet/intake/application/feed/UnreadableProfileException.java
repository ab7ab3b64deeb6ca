package nl.vangnet.intake.application.feed;

/** A text is no profile in JSON; the message says what is wrong and where, in English. */
public final class UnreadableProfileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableProfileException(String message) {
        super(message);
    }
}
