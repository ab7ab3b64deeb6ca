package nl.vangnet.local;

/** Why the command does not go on, in words for the person at the keyboard: what is wrong and what to do. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
