package nl.vangnet.screening.domain.visit;

import org.jspecify.annotations.Nullable;

/**
 * A code that a message gives as diagnosis, reason or accident (HL7 v2 DG1-3, PV2-3, ACC-2; FHIR Condition.code,
 * Encounter.reasonCode).
 *
 * @param system code system URI, or null when the message names none
 * @param code as sent, dots and all
 * @param text the display or text beside the code, or null
 * @param at place in the source message, for example {@code DG1-3[1]}
 * @param onset Condition.onsetDateTime (DG1-5), or null
 * @param retracted the message takes the code back (DG1-21 D, Condition.verificationStatus entered-in-error or refuted)
 */
public record StatedCode(
        @Nullable String system,
        String code,
        @Nullable String text,
        String at,
        @Nullable StatedTime onset,
        boolean retracted) {

    /** Codes are the same when system and code are, whatever their dots and case. */
    record Key(@Nullable String system, String code) {}

    Key key() {
        return new Key(system, compact());
    }

    /** The code in upper case without dots and blanks, which is how it is compared. */
    public String compact() {
        StringBuilder compact = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c != '.' && !Character.isWhitespace(c)) {
                compact.append(Character.toUpperCase(c));
            }
        }
        return compact.toString();
    }
}
