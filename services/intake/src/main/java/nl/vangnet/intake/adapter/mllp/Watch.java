package nl.vangnet.intake.adapter.mllp;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at every connection a few times a second and lets it end what takes too long. Time is counted in ticks: no clock
 * that somebody sets can close a connection, nor a pause of the whole process, and no read or write needs a timer.
 */
final class Watch implements AutoCloseable {

    /** Fine enough for limits of seconds. */
    static final Duration TICK = Duration.ofMillis(250);

    /** Something that may take too long. */
    interface Watched {

        /** Called at each tick; must not wait for anything. */
        void tick(long now);
    }

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final Thread ticker =
            Thread.ofPlatform().name("mllp-watch").daemon().unstarted(this::run);
    private volatile long now;

    void start() {
        ticker.start();
    }

    void add(Watched one) {
        watched.add(one);
    }

    void remove(Watched one) {
        watched.remove(one);
    }

    long now() {
        return now;
    }

    /** The tick at which a time that begins now is over. */
    long after(Duration time) {
        // One more, since the tick under way may end at once.
        return now + ticks(time) + 1;
    }

    static long ticks(Duration time) {
        return Math.max(1, time.toMillis() / TICK.toMillis());
    }

    void tick() {
        long next = now + 1;
        now = next;
        watched.forEach(one -> one.tick(next));
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(TICK);
                tick();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ticker.interrupt();
    }
}
