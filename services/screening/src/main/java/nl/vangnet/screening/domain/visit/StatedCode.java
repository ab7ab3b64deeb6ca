package nl.vangnet.screening.domain.visit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code that a message gives as diagnosis, reason or accident (HL7 v2 DG1-3, PV2-3, ACC-2; FHIR Condition.code,
 * Encounter.reasonCode), or a sign of {@link VisitSigns}.
 *
 * @param system code system URI, or null when the message names none
 * @param code as sent, dots and all
 * @param text the display or text beside the code, or null
 * @param at place in the source message, for example {@code DG1-3[1]}
 * @param onset Condition.onsetDateTime (DG1-5), or null
 * @param retracted the message takes the code back (DG1-21 D, Condition.verificationStatus entered-in-error or refuted)
 * @param message the message that states it; null until the visit is folded
 */
public record StatedCode(
        @Nullable String system,
        String code,
        @Nullable String text,
        String at,
        @Nullable StatedTime onset,
        boolean retracted,
        @Nullable SourceMessage message) {

    /** As a message holds it, which does not name itself. */
    public StatedCode(
            @Nullable String system,
            String code,
            @Nullable String text,
            String at,
            @Nullable StatedTime onset,
            boolean retracted) {
        this(system, code, text, at, onset, retracted, null);
    }

    /** Codes are the same when system and code are, whatever their dots and case. */
    record Key(@Nullable String system, String code) {}

    Key key() {
        return new Key(system, VisitSigns.isSingleValued(system) ? "" : compact());
    }

    StatedCode statedIn(SourceMessage source) {
        return new StatedCode(system, code, text, at, onset, retracted, source);
    }

    /** The newer statement; the older one when they say the same, so that a repetition is no news. */
    StatedCode orNewer(StatedCode newer) {
        boolean same = code.equals(newer.code)
                && Objects.equals(text, newer.text)
                && at.equals(newer.at)
                && Objects.equals(onset, newer.onset);
        return same ? this : newer;
    }

    /** The code in upper case without dots and blanks, which is how it is compared. */
    public String compact() {
        for (int i = 0; i < code.length(); i++) {
            if (!isPlain(code.charAt(i))) {
                return compacted();
            }
        }
        return code;
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private String compacted() {
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
