package nl.vangnet.intake.adapter.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.vangnet.intake.application.feed.FeedOverview;

/** The list of feeds, those first that somebody has to look at. */
public record FeedsView(List<FeedLine> lines) {

    static FeedsView of(List<FeedOverview> overviews, Instant now, ZoneId zone) {
        return new FeedsView(overviews.stream()
                .map(overview -> FeedLine.of(overview, now, zone))
                .sorted(Comparator.comparing(FeedsView::urgency).thenComparing(FeedLine::title))
                .toList());
    }

    private static int urgency(FeedLine line) {
        if (line.isAlarming()) {
            return 0;
        }
        return line.feed().configured() ? 2 : 1;
    }

    public long lastHour() {
        return sum(FeedLine::lastHour);
    }

    public long lastDay() {
        return sum(line -> line.overview().day().received());
    }

    public long held() {
        return sum(line -> line.overview().waiting().held());
    }

    public long failed() {
        return sum(line -> line.overview().waiting().failed());
    }

    public long unmappedCodes() {
        return sum(line -> line.overview().waiting().unmappedCodes());
    }

    private long sum(ToLongFunction<FeedLine> number) {
        return lines.stream().mapToLong(number).sum();
    }
}
