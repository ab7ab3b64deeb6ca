package nl.vangnet.intake.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.FeedOverview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feed, as the API tells it. */
@Schema(name = "Feed")
public record FeedJson(
        String name,
        String title,
        List<String> senders,

        @Schema(description = "Of the profile; 0 while nobody has configured it")
        int version,

        boolean configured,

        @Schema(description = "Why its messages are held; absent while they are not") @Nullable
        String paused,

        @Nullable Instant lastMessage,

        @Schema(description = "Messages a minute, oldest first")
        List<Long> lastHour,

        @Schema(description = "Messages an hour, oldest first")
        List<Long> lastDay,

        FeedOverview.Counts day,

        @Schema(description = "How often each error code in 24 hours")
        Map<String, Long> errors,

        FeedOverview.Waiting waiting,
        List<Alarm> alarms) {

    /** What somebody should look at. */
    @Schema(name = "FeedAlarm")
    public record Alarm(String kind, Instant since) {}

    static FeedJson of(FeedOverview overview) {
        FeedEntry feed = overview.feed();
        FeedEntry.Pause pause = feed.pause();
        return new FeedJson(
                feed.name(),
                feed.profile().title(),
                feed.profile().senders(),
                feed.version(),
                feed.configured(),
                pause == null ? null : pause.reason(),
                overview.lastMessage(),
                overview.lastHour(),
                overview.lastDay(),
                overview.day(),
                overview.errors().entrySet().stream()
                        .collect(Collectors.toMap(
                                error -> error.getKey().name(), Map.Entry::getValue, Long::sum, TreeMap::new)),
                overview.waiting(),
                overview.alarms().stream()
                        .map(alarm -> new Alarm(alarm.kind().name(), alarm.since()))
                        .toList());
    }
}
