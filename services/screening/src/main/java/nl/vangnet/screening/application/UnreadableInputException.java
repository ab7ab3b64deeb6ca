package nl.vangnet.screening.application;

import org.jspecify.annotations.Nullable;

/** Something from outside that no retry can mend. Message and place name no patient. */
public final class UnreadableInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String explanation;
    private final @Nullable String at;

    /** @param code an error code of {@code docs/operations.md} */
    public UnreadableInputException(String code, String explanation, @Nullable String at) {
        super(at == null ? explanation : explanation + ", at " + at);
        this.code = code;
        this.explanation = explanation;
        this.at = at;
    }

    public String code() {
        return code;
    }

    public String explanation() {
        return explanation;
    }

    /** Place in the input, or null when it has none. */
    public @Nullable String at() {
        return at;
    }
}
