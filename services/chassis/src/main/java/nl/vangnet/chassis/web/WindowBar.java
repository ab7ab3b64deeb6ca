package nl.vangnet.chassis.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The signature of the pages: time from the event to the closing of a window, the best part darker, a mark for now.
 * Places are in percent of the bar.
 *
 * @param opens where the window opens
 * @param bestUntil where its best part ends; same as {@code opens} when there is none
 * @param now where now is, held within the bar
 */
public record WindowBar(double opens, double bestUntil, double now, boolean isPast) {

    private static final double LENGTH = 100;

    /**
     * @param start the event
     * @param bestUntil end of the best part, if the window has one
     */
    public static WindowBar of(Instant start, Instant opens, @Nullable Instant bestUntil, Instant closes, Instant now) {
        double whole = Math.max(1, Duration.between(start, closes).toMillis());
        double open = percent(start, opens, whole);
        return new WindowBar(
                open,
                bestUntil == null ? open : Math.max(open, percent(start, bestUntil, whole)),
                percent(start, now, whole),
                now.isAfter(closes));
    }

    private static double percent(Instant start, Instant moment, double wholeMillis) {
        double place = LENGTH * Duration.between(start, moment).toMillis() / wholeMillis;
        return Math.round(10 * Math.clamp(place, 0, LENGTH)) / 10.0;
    }

    public double bestWidth() {
        return bestUntil - opens;
    }

    public double openWidth() {
        return LENGTH - opens;
    }
}
