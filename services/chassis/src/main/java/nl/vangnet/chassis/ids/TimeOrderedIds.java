package nl.vangnet.chassis.ids;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDv7: 48 bits of milliseconds, then a counter that starts at random, then random bits. Never goes back. */
@ApplicationScoped
class TimeOrderedIds implements Ids {

    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillisAndCounter;

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long millisAndCounter = step();
        long millis = millisAndCounter >>> COUNTER_BITS;
        long counter = millisAndCounter & ((1L << COUNTER_BITS) - 1);
        long high = (millis << 16) | 0x7000L | counter;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Within one millisecond the counter counts on, and may run into the next: order holds, time is off by one. */
    private synchronized long step() {
        long now = clock.millis() << COUNTER_BITS;
        lastMillisAndCounter = Math.max(lastMillisAndCounter + 1, now);
        return lastMillisAndCounter;
    }
}
