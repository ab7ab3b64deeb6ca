package nl.vangnet.screening.domain.visit;

import org.jspecify.annotations.Nullable;

/**
 * A reason for the visit in words alone (chief complaint, PV2-3, a Condition without a code).
 *
 * @param at place in the source message
 * @param onset Condition.onsetDateTime, or null
 */
public record StatedText(String text, String at, @Nullable StatedTime onset) {

    /** Redacted, because free text can name a person. */
    @Override
    public String toString() {
        return "StatedText[" + at + "]";
    }
}
