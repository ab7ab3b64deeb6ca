package nl.vangnet.intake.adapter.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.feed.FeedAlarm;
import nl.vangnet.intake.application.feed.FeedAlarm.Kind;
import nl.vangnet.intake.application.feed.FeedLimits;
import nl.vangnet.intake.application.feed.FeedStatistics;
import nl.vangnet.intake.application.feed.ReleaseHeld;
import nl.vangnet.intake.application.feed.WatchFeeds;
import nl.vangnet.intake.domain.feed.Feed;
import org.jboss.logging.Logger;

/**
 * Looks after the feeds by the clock, and shows what it sees: {@code intake_feed_silent{feed}}, {@code
 * intake_feed_waiting{feed}} and {@code intake_feed_paused{feed}} are 1 while that is so.
 */
@ApplicationScoped
class FeedTimer {

    private static final Logger LOG = Logger.getLogger(FeedTimer.class);

    private final Feeds feeds;
    private final WatchFeeds watchFeeds;
    private final ReleaseHeld releaseHeld;
    private final FeedStatistics statistics;
    private final FeedLimits limits;
    private final Clock clock;
    private final MultiGauge silent;
    private final MultiGauge waiting;
    private final MultiGauge paused;

    FeedTimer(
            Feeds feeds,
            WatchFeeds watchFeeds,
            ReleaseHeld releaseHeld,
            FeedStatistics statistics,
            FeedLimits limits,
            Clock clock,
            MeterRegistry registry) {
        this.feeds = feeds;
        this.watchFeeds = watchFeeds;
        this.releaseHeld = releaseHeld;
        this.statistics = statistics;
        this.limits = limits;
        this.clock = clock;
        this.silent = MultiGauge.builder("intake.feed.silent").register(registry);
        this.waiting = MultiGauge.builder("intake.feed.waiting").register(registry);
        this.paused = MultiGauge.builder("intake.feed.paused").register(registry);
    }

    @Scheduled(every = "${intake.feeds.refresh-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        unlessDown(feeds::refresh);
    }

    @Scheduled(every = "${intake.feeds.watch-every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        unlessDown(() -> {
            WatchFeeds.Look look = watchFeeds.handle();
            look.raised().forEach(FeedTimer::warn);
            look.ended().forEach(alarm -> LOG.infof("The alarm of feed %s is over: %s", alarm.feed(), alarm.kind()));
            show(look.open());
            releaseHeld.leftOver();
        });
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        unlessDown(() -> statistics.forgetBefore(clock.instant().minus(limits.statisticsKept())));
    }

    private static void warn(FeedAlarm alarm) {
        switch (alarm.kind()) {
            case SILENT -> LOG.warnf("Feed %s is silent: no message since %s", alarm.feed(), alarm.since());
            case WAITING -> LOG.warnf("Messages of feed %s wait since %s", alarm.feed(), alarm.since());
        }
    }

    private void show(List<FeedAlarm> open) {
        List<Feed> all = feeds.all();
        silent.register(rows(all, of(open, Kind.SILENT)), true);
        waiting.register(rows(all, of(open, Kind.WAITING)), true);
        Set<String> pausedNow = new HashSet<>();
        all.stream().filter(Feed::paused).map(Feed::name).forEach(pausedNow::add);
        paused.register(rows(all, pausedNow), true);
    }

    private static Set<String> of(List<FeedAlarm> open, Kind kind) {
        Set<String> names = new HashSet<>();
        open.stream().filter(alarm -> alarm.kind() == kind).map(FeedAlarm::feed).forEach(names::add);
        return names;
    }

    private static List<MultiGauge.Row<?>> rows(List<Feed> all, Set<String> marked) {
        return all.stream()
                .<MultiGauge.Row<?>>map(
                        feed -> MultiGauge.Row.of(Tags.of("feed", feed.name()), marked.contains(feed.name()) ? 1 : 0))
                .toList();
    }

    private static void unlessDown(Runnable look) {
        try {
            look.run();
        } catch (StoreUnavailableException down) {
            // Readiness tells of it; the next look is soon.
            LOG.debug("The feeds were not looked after, as the database cannot be reached");
        }
    }
}
