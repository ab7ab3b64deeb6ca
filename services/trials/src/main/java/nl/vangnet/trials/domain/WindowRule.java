package nl.vangnet.trials.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a trial may ask somebody, as time passed since the event.
 *
 * <p>A day is 24 hours, whatever the clocks on the wall do (clinical.md 5.1: T0 + 7 d is 168 h).
 */
public record WindowRule(Duration opens, Optional<Duration> bestUntil, Duration closes) {

    public WindowRule {
        if (opens.isNegative() || closes.compareTo(opens) <= 0) {
            throw new IllegalArgumentException("window is empty: %s to %s".formatted(opens, closes));
        }
    }

    public Window from(Instant traumaTime) {
        return new Window(traumaTime, traumaTime.plus(opens), bestUntil.map(traumaTime::plus), traumaTime.plus(closes));
    }
}
