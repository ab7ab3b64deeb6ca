package nl.vangnet.screening.adapter.persistence;

import org.jspecify.annotations.Nullable;

/** The database did not do what it was asked. The caller's transaction cannot go on. */
final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
