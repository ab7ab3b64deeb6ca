package nl.vangnet.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * By which door a message came, and what is known of who brought it.
 *
 * @param certificate SHA-256 fingerprint (hex, lower case) of the client certificate, or null without one
 * @param user the name that the sender signed in with, or null where nobody signs in
 */
public record Door(
        Kind kind, @Nullable String certificate, @Nullable String user) {

    /** The doors. */
    public enum Kind {
        MLLP,
        HTTP,
        KAFKA,
        /** A test message that somebody sends from the console. */
        CONSOLE
    }

    public static Door withCertificate(Kind kind, String sha256) {
        return new Door(kind, sha256, null);
    }

    public static Door ofUser(Kind kind, String user) {
        return new Door(kind, null, user);
    }

    public static Door of(Kind kind) {
        return new Door(kind, null, null);
    }
}
