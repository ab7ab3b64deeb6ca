package nl.vangnet.intake.domain.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When silence of a feed is worth an alarm.
 *
 * @param after how long it may be silent; null for as long as it likes
 * @param quietHours hours of the day (0 to 23) in the feed's zone in which silence is normal; they do not count
 */
public record Silence(@Nullable Duration after, Set<Integer> quietHours) {

    public static final Silence NEVER = new Silence(null, Set.of());

    /** Every offset of a zone, also of those with half and quarter hours, is a multiple of it. */
    private static final Duration STEP = Duration.ofMinutes(15);

    public Silence {
        quietHours = Set.copyOf(quietHours);
    }

    /** Whether a feed that was last heard of then has been silent for too long. */
    public boolean isAlarming(Instant lastMessage, Instant now, ZoneId zone) {
        if (after == null || Duration.between(lastMessage, now).compareTo(after) < 0) {
            return false;
        }
        return quietHours.isEmpty() || counted(lastMessage, now, zone, after).compareTo(after) >= 0;
    }

    /** The time between, without quiet hours. Steps stand on the clock of the world, so no change of summer time matters. */
    private Duration counted(Instant from, Instant until, ZoneId zone, Duration enough) {
        Duration counted = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(until) && counted.compareTo(enough) < 0) {
            Instant next = endOfStep(at);
            Instant end = next.isBefore(until) ? next : until;
            if (!quietHours.contains(at.atZone(zone).getHour())) {
                counted = counted.plus(Duration.between(at, end));
            }
            at = end;
        }
        return counted;
    }

    private static Instant endOfStep(Instant at) {
        long step = STEP.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(at.getEpochSecond(), step) + 1) * step);
    }
}
