package nl.vangnet.intake.domain.feed;

import java.time.Duration;
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

    public Silence {
        quietHours = Set.copyOf(quietHours);
    }
}
