package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vangnet.intake.application.feed.FeedAlarm;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.FeedOverview;
import nl.vangnet.intake.application.feed.FeedOverviews;
import nl.vangnet.intake.application.feed.FeedStore;

/** Overviews from the counts: a handful of statements, however many feeds there are. */
@ApplicationScoped
class PostgresFeedOverviews implements FeedOverviews {

    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private static final String FINGERPRINT = """
            SELECT concat_ws(' ', (SELECT revision FROM feed_revision),
                (SELECT sum(received) FROM feed_minute WHERE minute >= ?),
                (SELECT count(*) FROM message WHERE state IN ('HELD', 'FAILED', 'PARKED')),
                (SELECT count(*) || '/' || max(raised_at) FROM feed_alarm WHERE ended_at IS NULL))""";

    private final Sql sql;
    private final FeedStore feeds;
    private final PostgresFeedCounts counts;
    private final Clock clock;

    PostgresFeedOverviews(Sql sql, FeedStore feeds, PostgresFeedCounts counts, Clock clock) {
        this.sql = sql;
        this.feeds = feeds;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public List<FeedOverview> all() {
        return overviews(feeds.all());
    }

    @Override
    public Optional<FeedOverview> of(String feed) {
        return overviews(feeds.find(feed).stream().toList()).stream().findFirst();
    }

    @Override
    public List<FeedAlarm> alarms(int limit) {
        return sql.list(
                "SELECT * FROM feed_alarm ORDER BY ended_at DESC NULLS FIRST, raised_at DESC LIMIT ?",
                PostgresFeedPulses::alarm,
                limit);
    }

    @Override
    public String fingerprint() {
        Instant lately = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        return sql.list(FINGERPRINT, row -> row.getString(1), lately).getFirst();
    }

    private List<FeedOverview> overviews(List<FeedEntry> entries) {
        Instant now = clock.instant();
        Instant firstHour = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1L));
        Instant firstMinute = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(MINUTES - 1L));
        String[] names = entries.stream().map(FeedEntry::name).toArray(String[]::new);
        Map<String, List<Long>> hours = counts.received(names, firstHour, Duration.ofHours(1), HOURS);
        Map<String, List<Long>> minutes = counts.received(names, firstMinute, Duration.ofMinutes(1), MINUTES);
        var days = counts.counts(names, now.minus(Duration.ofHours(HOURS)));
        var errors = counts.errors(names, firstHour);
        var lags = counts.lags(names, firstMinute);
        var last = counts.lastMessages(names);
        var waiting = counts.waiting(names);
        List<FeedAlarm> alarms = sql.list(
                "SELECT * FROM feed_alarm WHERE ended_at IS NULL ORDER BY raised_at", PostgresFeedPulses::alarm);
        return entries.stream()
                .map(entry -> new FeedOverview(
                        entry,
                        last.get(entry.name()),
                        PostgresFeedCounts.orZeros(minutes.get(entry.name()), MINUTES),
                        PostgresFeedCounts.orZeros(hours.get(entry.name()), HOURS),
                        days.getOrDefault(entry.name(), FeedOverview.Counts.NONE),
                        errors.getOrDefault(entry.name(), Map.of()),
                        lags.get(entry.name()),
                        waiting.getOrDefault(entry.name(), FeedOverview.Waiting.NONE),
                        alarms.stream()
                                .filter(alarm -> alarm.feed().equals(entry.name()))
                                .toList()))
                .toList();
    }
}
