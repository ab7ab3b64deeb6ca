package nl.vangnet.intake.application.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a feed that somebody should look at. One per silence, and one per time that messages wait too long.
 *
 * @param since what it is about began: the last message before the silence, or the arrival of the first that waits
 * @param endedAt null while it lasts
 */
public record FeedAlarm(
        UUID id,
        String feed,
        Kind kind,
        Instant since,
        Instant raisedAt,
        @Nullable Instant endedAt) {

    /** What is alarming. */
    public enum Kind {
        /** No message for longer than the feed's profile allows. */
        SILENT,
        /** Messages are held or failed for longer than intake.feeds.waiting-alarm. */
        WAITING
    }
}
