package nl.vangnet.trials.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The window of one case in one trial. It is open from {@code opens} up to, and not at, {@code closes}. */
public record Window(Instant traumaTime, Instant opens, Optional<Instant> bestUntil, Instant closes) {

    public boolean hasOpened(Instant now) {
        return !now.isBefore(opens);
    }

    public boolean hasClosed(Instant now) {
        return !now.isBefore(closes);
    }

    public boolean isOpen(Instant now) {
        return hasOpened(now) && !hasClosed(now);
    }

    /** The next moment at which the clock alone changes something, if there is one. */
    Optional<Instant> nextTurn(Instant now) {
        if (!hasOpened(now)) {
            return Optional.of(opens);
        }
        if (hasClosed(now)) {
            return Optional.empty();
        }
        return bestUntil.filter(now::isBefore).or(() -> Optional.of(closes));
    }

    /** Whole days of 24 hours since the event. */
    public long day(Instant now) {
        return Math.max(0, Duration.between(traumaTime, now).toDays());
    }

    /** How many days after the event the window closes. */
    public long days() {
        return Duration.between(traumaTime, closes).toDays();
    }
}
