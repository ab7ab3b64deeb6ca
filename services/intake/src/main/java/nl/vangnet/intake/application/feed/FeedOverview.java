package nl.vangnet.intake.application.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * How one feed does. Messages that people send from the console count nowhere, since they say nothing about the line.
 *
 * @param lastMessage null if none was counted yet
 * @param lastHour messages per minute, 60 of them, oldest first; the last one is this minute
 * @param lastDay messages per hour, 24 of them, oldest first; the last one is this hour
 * @param day what the messages of the last 24 hours came to
 * @param errors how often each code in the last 24 hours, the answered and the kept ones
 * @param lag between the sender's time and ours in the last hour; null where no message said
 * @param waiting what waits for a person now
 * @param alarms that have not ended
 */
public record FeedOverview(
        FeedEntry feed,
        @Nullable Instant lastMessage,
        List<Long> lastHour,
        List<Long> lastDay,
        Counts day,
        Map<IntakeErrorCode, Long> errors,
        @Nullable Lag lag,
        Waiting waiting,
        List<FeedAlarm> alarms) {

    public FeedOverview {
        lastHour = List.copyOf(lastHour);
        lastDay = List.copyOf(lastDay);
        errors = Map.copyOf(errors);
        alarms = List.copyOf(alarms);
    }

    /** What messages came to; {@code repeated} ones came before and are in no other count but {@code received}. */
    public record Counts(
            long received,
            long published,
            long held,
            long ignored,
            long rejected,
            long failed,
            long repeated,
            long tests,
            long bytes) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * How old messages are when they come.
     *
     * @param halfWithin a bound within which half of them come, null beyond an hour
     * @param most the oldest
     */
    public record Lag(@Nullable Duration halfWithin, Duration most) {}

    /**
     * What waits for a person.
     *
     * @param unmappedCodes how many different codes nobody has mapped
     * @param oldest when the first of the held and failed ones came; null if none waits
     */
    public record Waiting(
            long held,
            long failed,
            long parked,
            long unmappedCodes,
            @Nullable Instant oldest) {

        public static final Waiting NONE = new Waiting(0, 0, 0, 0, null);
    }
}
