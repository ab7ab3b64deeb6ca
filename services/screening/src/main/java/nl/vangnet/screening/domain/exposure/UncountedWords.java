package nl.vangnet.screening.domain.exposure;

import nl.vangnet.screening.domain.complaint.CueKind;
import nl.vangnet.screening.domain.visit.SourceMessage;
import org.jspecify.annotations.Nullable;

/**
 * Words of a complaint that speak of an event and do not count, kept so that a nurse sees why a frightening word is no
 * reason (clinical.md 2.6).
 *
 * @param event id of a line of the file {@code complaint-events}
 * @param against why they do not count: denied, past, somebody else's
 * @param words as written
 * @param cue the words that say why, or null
 * @param at place in the source message
 * @param message the message that stated them, or null when it is not known
 */
public record UncountedWords(
        String event,
        CueKind against,
        String words,
        @Nullable String cue,
        String at,
        @Nullable SourceMessage message) {

    /** Redacted, because the words can be a patient's story. */
    @Override
    public String toString() {
        return "UncountedWords[%s %s %s]".formatted(event, against, at);
    }
}
