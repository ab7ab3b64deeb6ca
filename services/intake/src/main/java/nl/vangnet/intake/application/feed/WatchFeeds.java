package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.feed.FeedAlarm.Kind;
import nl.vangnet.intake.application.feed.FeedPulses.Pulse;
import nl.vangnet.intake.domain.feed.Feed;

/** Raises an alarm for each feed that is silent, or whose messages wait, for too long; ends it when that is over. */
@ApplicationScoped
public class WatchFeeds {

    private final Feeds feeds;
    private final FeedPulses pulses;
    private final FeedIds ids;
    private final FeedLimits limits;
    private final Clock clock;

    WatchFeeds(Feeds feeds, FeedPulses pulses, FeedIds ids, FeedLimits limits, Clock clock) {
        this.feeds = feeds;
        this.pulses = pulses;
        this.ids = ids;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What one look came to.
     *
     * @param open all alarms that last, the raised ones among them
     */
    public record Look(List<FeedAlarm> raised, List<FeedAlarm> ended, List<FeedAlarm> open) {

        public Look {
            raised = List.copyOf(raised);
            ended = List.copyOf(ended);
            open = List.copyOf(open);
        }
    }

    @Transactional
    public Look handle() {
        Instant now = clock.instant();
        Map<String, FeedAlarm> due = due(now);
        List<FeedAlarm> open = new ArrayList<>();
        List<FeedAlarm> ended = new ArrayList<>();
        Set<String> lasting = new HashSet<>();
        for (FeedAlarm alarm : pulses.open()) {
            FeedAlarm still = due.get(key(alarm));
            // A message came and the feed is silent again: that is another silence.
            if (still != null && (alarm.kind() == Kind.WAITING || still.since().equals(alarm.since()))) {
                open.add(alarm);
                lasting.add(key(alarm));
            } else {
                pulses.end(alarm.id(), now);
                ended.add(alarm);
            }
        }
        List<FeedAlarm> raised = due.values().stream()
                .filter(alarm -> !lasting.contains(key(alarm)))
                .filter(pulses::raise)
                .toList();
        open.addAll(raised);
        return new Look(raised, ended, open);
    }

    private Map<String, FeedAlarm> due(Instant now) {
        Map<String, FeedAlarm> due = new HashMap<>();
        for (Pulse pulse : pulses.all()) {
            silence(pulse, now).ifPresent(alarm -> due.put(key(alarm), alarm));
            waiting(pulse, now).ifPresent(alarm -> due.put(key(alarm), alarm));
        }
        return due;
    }

    private Optional<FeedAlarm> silence(Pulse pulse, Instant now) {
        // A feed that never sent anything is as silent as one that stopped.
        Instant since = pulse.lastMessage() == null ? pulse.knownSince() : pulse.lastMessage();
        return feeds.byName(pulse.feed())
                .map(Feed::profile)
                .filter(profile -> profile.silence().isAlarming(since, now, profile.zone()))
                .map(profile -> alarm(pulse.feed(), Kind.SILENT, since, now));
    }

    private Optional<FeedAlarm> waiting(Pulse pulse, Instant now) {
        Instant since = pulse.waitingSince();
        return since == null || since.plus(limits.waitingAlarm()).isAfter(now)
                ? Optional.empty()
                : Optional.of(alarm(pulse.feed(), Kind.WAITING, since, now));
    }

    private FeedAlarm alarm(String feed, Kind kind, Instant since, Instant now) {
        return new FeedAlarm(ids.next(), feed, kind, since, now, null);
    }

    private static String key(FeedAlarm alarm) {
        return alarm.kind() + " " + alarm.feed();
    }
}
