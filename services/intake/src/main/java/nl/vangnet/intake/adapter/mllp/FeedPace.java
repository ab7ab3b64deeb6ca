package nl.vangnet.intake.adapter.mllp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many messages each feed has sent in the second that runs, over all its connections. */
final class FeedPace {

    private static final long TICKS_A_SECOND = 1000 / Watch.TICK.toMillis();

    private record Second(long number, int messages) {}

    private final Map<String, Second> seconds = new ConcurrentHashMap<>();

    /** Counts one more message, if there may be one in this second. */
    boolean take(String feed, int mostPerSecond, long now) {
        long number = now / TICKS_A_SECOND;
        boolean[] taken = {false};
        seconds.compute(feed, (name, second) -> {
            int messages = second == null || second.number() != number ? 0 : second.messages();
            taken[0] = messages < mostPerSecond;
            return new Second(number, taken[0] ? messages + 1 : messages);
        });
        return taken[0];
    }
}
