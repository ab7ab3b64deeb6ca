package nl.vangnet.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * By which door a message came, and what is known of who brought it.
 *
 * @param certificate SHA-256 fingerprint (hex, lower case) of the client certificate, or null without one
 */
public record Door(Kind kind, @Nullable String certificate) {

    /** The doors. */
    public enum Kind {
        MLLP,
        HTTP,
        KAFKA,
        /** A test message that somebody sends from the console. */
        CONSOLE
    }

    public static Door of(Kind kind) {
        return new Door(kind, null);
    }
}
