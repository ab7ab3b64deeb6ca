package nl.vangnet.intake.domain.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Classes of how old a message is when it comes; counts per class can be added up over time and instances. */
public final class LagClasses {

    /** The upper bounds; the last class has none. */
    private static final List<Duration> BOUNDS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    /** How many classes there are. */
    public static final int COUNT = BOUNDS.size() + 1;

    private LagClasses() {}

    /** The class of an age; a clock that runs ahead of ours makes messages of age nought. */
    public static int of(Duration age) {
        int at = 0;
        while (at < BOUNDS.size() && age.compareTo(BOUNDS.get(at)) > 0) {
            at++;
        }
        return at;
    }

    /** The bound within which half of the counted messages came; empty without any, or if it lies beyond the last. */
    public static Optional<Duration> halfWithin(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (int i = 0; i < BOUNDS.size() && total > 0; i++) {
            seen += counts.get(i);
            if (2 * seen >= total) {
                return Optional.of(BOUNDS.get(i));
            }
        }
        return Optional.empty();
    }
}
