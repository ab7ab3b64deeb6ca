package nl.vangnet.intake.application;

import org.jspecify.annotations.Nullable;

/** The message could not be made durable now. The sender must not be answered, so that it keeps the message. */
public class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
