package nl.vangnet.screening.domain.exposure;

import org.jspecify.annotations.Nullable;

/**
 * One ground for a decision: the rule, and what in the message met it.
 *
 * @param rule row of the table in clinical.md 2.3, or one of the named rules of {@link NamedRule}
 * @param exposureClass what this ground asks for by itself
 * @param system code system URI, or null when words or a place met the rule
 * @param code the code as sent, or null
 * @param text the code's text, or the words that met the rule, or null
 * @param at place in the source message, or null when the rule is met by an absence
 */
public record ExposureReason(
        String rule,
        ExposureClass exposureClass,
        @Nullable String system,
        @Nullable String code,
        @Nullable String text,
        @Nullable String at) {

    /** Redacted, because the text can be a patient's story. */
    @Override
    public String toString() {
        return "ExposureReason[%s %s %s %s]".formatted(rule, exposureClass, code, at);
    }
}
