package nl.vangnet.screening.domain.visit;

import org.jspecify.annotations.Nullable;

/**
 * A reason for the visit in words alone (chief complaint, PV2-3, a Condition without a code).
 *
 * @param at place in the source message
 * @param onset Condition.onsetDateTime, or null
 * @param message the message that states it; null until the visit is folded
 */
public record StatedText(
        String text,
        String at,
        @Nullable StatedTime onset,
        @Nullable SourceMessage message) {

    /** As a message holds it, which does not name itself. */
    public StatedText(String text, String at, @Nullable StatedTime onset) {
        this(text, at, onset, null);
    }

    StatedText statedIn(SourceMessage source) {
        return new StatedText(text, at, onset, source);
    }

    /** Redacted, because free text can name a person. */
    @Override
    public String toString() {
        return "StatedText[" + at + "]";
    }
}
