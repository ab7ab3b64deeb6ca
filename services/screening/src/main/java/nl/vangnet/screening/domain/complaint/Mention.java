package nl.vangnet.screening.domain.complaint;

import org.jspecify.annotations.Nullable;

/**
 * An event that a complaint speaks of.
 *
 * @param words the words that say so, as written
 * @param start offset of the first of them in the text as sent
 * @param end offset behind the last
 * @param against why it does not count, or null when it does
 * @param againstWords the words that say why, or null
 */
public record Mention(
        EventKind event,
        Role role,
        String words,
        int start,
        int end,
        @Nullable CueKind against,
        @Nullable String againstWords) {

    public boolean counts() {
        return against == null;
    }

    /** Redacted, because the words can be a patient's story. */
    @Override
    public String toString() {
        return "Mention[%s %s %d-%d %s]".formatted(event.id(), role, start, end, against);
    }
}
