package nl.vangnet.intake.domain.feed;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a draft.
 *
 * @param field the component of {@link ProfileDraft}
 * @param value what was written there, as far as it is shown again
 * @param other the feed that has the sender already; null for every other kind
 */
public record ProfileProblem(
        String field, Kind kind, String value, @Nullable String other) {

    /** What can be wrong. */
    public enum Kind {
        MISSING("is missing"),
        TOO_LONG("is too long"),
        BAD_NAME("must be 1 to 60 small letters, digits and single dashes, and start with a letter or digit"),
        NAME_RESERVED("is a name that intake uses itself"),
        BAD_SENDER("is neither MSH-3|MSH-4 nor an absolute URI"),
        SENDER_CLAIMED("belongs to another feed"),
        BAD_FINGERPRINT("is no SHA-256 fingerprint: 64 hexadecimal digits"),
        UNKNOWN_ZONE("is no time zone of the IANA database, such as Europe/Amsterdam"),
        UNKNOWN_CHARSET("is no character set that is known here, such as ISO-8859-1"),
        URI_NOT_ABSOLUTE("is no absolute URI, such as urn:oid:2.16.840.1.113883.2.4.6.3"),
        BAD_EVENT("is no event code"),
        UNKNOWN_CHOICE("is none of the choices"),
        BAD_DURATION("is no duration, such as PT30M"),
        OUT_OF_RANGE("is out of range"),
        TOO_MANY("are too many");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In English, for logs and programs; pages have their own texts. */
        public String words() {
            return words;
        }
    }

    public static ProfileProblem of(String field, Kind kind, String value) {
        return new ProfileProblem(field, kind, value, null);
    }

    /** In English, for logs and programs. */
    public String message() {
        return other == null
                ? "%s: '%s' %s".formatted(field, value, kind.words())
                : "%s: '%s' %s: %s".formatted(field, value, kind.words(), other);
    }
}
