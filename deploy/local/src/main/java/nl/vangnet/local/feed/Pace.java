package nl.vangnet.local.feed;

import java.time.Duration;

/** How fast a visit goes by. */
enum Pace {
    /** As in a hospital. */
    REAL(1),
    /** Short enough to watch from the desk to the door. */
    QUICK(60);

    private final int times;

    Pace(int times) {
        this.times = times;
    }

    Duration minutes(double real) {
        return Duration.ofSeconds((long) (real * 60 / times));
    }
}
