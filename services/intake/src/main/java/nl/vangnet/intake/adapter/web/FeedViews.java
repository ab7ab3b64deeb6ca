package nl.vangnet.intake.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import nl.vangnet.intake.adapter.web.MessageList.FeedChoice;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.FeedOverview;
import nl.vangnet.intake.application.feed.FeedOverviews;

/** Puts together the page of one feed. */
@ApplicationScoped
class FeedViews {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MINUTES_APART = 10;
    private static final int HOURS_APART = 3;

    private final FeedBook book;
    private final FeedOverviews overviews;
    private final Clock clock;
    private final ZoneId zone;

    FeedViews(FeedBook book, FeedOverviews overviews, Clock clock, ZoneId zone) {
        this.book = book;
        this.overviews = overviews;
        this.clock = clock;
        this.zone = zone;
    }

    FeedView of(String name, FeedView.Problem problem) {
        FeedOverview overview = overviews.of(name).orElseThrow(NotFoundException::new);
        return new FeedView(
                FeedLine.of(overview, clock.instant(), zone),
                chart(overview.lastHour(), ChronoUnit.MINUTES, MINUTES_APART),
                chart(overview.lastDay(), ChronoUnit.HOURS, HOURS_APART),
                ProfileChanges.of(book.history(name)),
                overview.feed().configured() ? List.of() : others(name),
                problem);
    }

    private List<FeedChoice> others(String name) {
        return book.all().stream()
                .filter(feed -> feed.origin() == FeedEntry.Origin.CONSOLE
                        && !feed.name().equals(name))
                .map(feed -> new FeedChoice(feed.name(), feed.profile().title()))
                .toList();
    }

    /** The last number is of this minute or hour. */
    private BarChart chart(List<Long> numbers, ChronoUnit unit, int every) {
        ZonedDateTime now = clock.instant().atZone(zone).truncatedTo(unit);
        Duration step = unit.getDuration();
        List<String> labels = IntStream.range(0, numbers.size())
                .mapToObj(i -> CLOCK.format(now.minus(step.multipliedBy(numbers.size() - 1L - i))))
                .toList();
        return BarChart.of(numbers, labels, every);
    }
}
