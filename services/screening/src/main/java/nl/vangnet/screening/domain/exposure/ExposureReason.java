package nl.vangnet.screening.domain.exposure;

import nl.vangnet.screening.domain.visit.SourceMessage;
import nl.vangnet.screening.domain.visit.StatedCode;
import org.jspecify.annotations.Nullable;

/**
 * One ground for a decision: the rule, and what in which message met it.
 *
 * @param rule a line of the rule file, or one of the named rules of {@link NamedRule}
 * @param exposureClass what this ground asks for by itself
 * @param system code system URI, or null when words met the rule
 * @param code the code as sent, or null
 * @param text the code's text, or the words that met the rule, or null
 * @param at place in the source message, or null when the rule is met by an absence
 * @param message the message that stated it, or null when the rule is met by an absence
 * @param told what the words speak of when words of a complaint met the rule, else null; null too in a decision that was
 *     stored before it was kept
 */
public record ExposureReason(
        String rule,
        ExposureClass exposureClass,
        @Nullable String system,
        @Nullable String code,
        @Nullable String text,
        @Nullable String at,
        @Nullable SourceMessage message,
        @Nullable ToldEvent told) {

    /** What no words of a complaint met. */
    public ExposureReason(
            String rule,
            ExposureClass exposureClass,
            @Nullable String system,
            @Nullable String code,
            @Nullable String text,
            @Nullable String at,
            @Nullable SourceMessage message) {
        this(rule, exposureClass, system, code, text, at, message, null);
    }

    static ExposureReason of(String rule, ExposureClass asked, @Nullable String system, StatedCode code) {
        return new ExposureReason(rule, asked, system, code.code(), code.text(), code.at(), code.message());
    }

    static ExposureReason ofWords(NamedRule rule, String words, String at, @Nullable SourceMessage message) {
        return new ExposureReason(rule.id(), rule.exposureClass(), null, null, words, at, message);
    }

    static ExposureReason ofEvent(
            ToldEvent told, ExposureClass asked, String words, String at, @Nullable SourceMessage message) {
        return new ExposureReason(NamedRule.COMPLAINT_TEXT.id(), asked, null, null, words, at, message, told);
    }

    /** Redacted, because the text can be a patient's story. */
    @Override
    public String toString() {
        return "ExposureReason[%s %s %s %s]".formatted(rule, exposureClass, code, at);
    }
}
