package nl.vangnet.intake.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.feed.FeedAlarm;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.FeedOverview;
import nl.vangnet.intake.domain.IntakeErrorCode;

/**
 * One feed in the list, with its last hour as a line.
 *
 * @param since when the day began that errors are counted of, as it stands in the address of a search
 */
public record FeedLine(FeedOverview overview, Sparkline hour, String since) {

    /** More would push the rest of the list away; the feed's own page has them all. */
    private static final int MOST_ERRORS = 3;

    /** How often an error came. */
    public record ErrorCount(IntakeErrorCode code, long count) {}

    static FeedLine of(FeedOverview overview, Instant now, ZoneId zone) {
        Instant since = now.minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
        return new FeedLine(
                overview, Sparkline.of(overview.lastHour()), FilterAddress.encoded(LocalMoment.typed(since, zone)));
    }

    public FeedEntry feed() {
        return overview.feed();
    }

    public String name() {
        return feed().name();
    }

    /** What people call it; the name where nobody calls it anything. */
    public String title() {
        String title = feed().profile().title();
        return title.isBlank() ? name() : title;
    }

    /** Whether this stands for all messages whose sender could not be read: nobody can configure that. */
    public boolean isNobody() {
        return name().equals(Feeds.UNKNOWN);
    }

    public long lastHour() {
        return overview.lastHour().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isSilent() {
        return alarms(FeedAlarm.Kind.SILENT);
    }

    public boolean isWaitingLong() {
        return alarms(FeedAlarm.Kind.WAITING);
    }

    /** Whether somebody should look. */
    public boolean isAlarming() {
        return !overview.alarms().isEmpty() || overview.waiting().failed() > 0;
    }

    public List<ErrorCount> topErrors() {
        return errors().stream().limit(MOST_ERRORS).toList();
    }

    public int moreErrors() {
        return Math.max(0, overview.errors().size() - MOST_ERRORS);
    }

    /** The most frequent first. */
    public List<ErrorCount> errors() {
        return overview.errors().entrySet().stream()
                .sorted(Map.Entry.<IntakeErrorCode, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(error -> new ErrorCount(error.getKey(), error.getValue()))
                .toList();
    }

    private boolean alarms(FeedAlarm.Kind kind) {
        return overview.alarms().stream().anyMatch(alarm -> alarm.kind() == kind);
    }
}
