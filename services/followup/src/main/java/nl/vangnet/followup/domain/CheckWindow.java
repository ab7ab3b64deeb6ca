package nl.vangnet.followup.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a check may be done: from {@code opensAt} up to, not including, {@code closesAt}; best at {@code dueAt}.
 *
 * @param zone the zone in which it was counted, so that it can be said in the hospital's time
 */
public record CheckWindow(Instant opensAt, Instant dueAt, Instant closesAt, ZoneId zone) {

    public CheckWindow {
        if (dueAt.isBefore(opensAt) || closesAt.isBefore(dueAt) || !opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException(
                    "a window opens, is due and closes in this order: %s, %s, %s".formatted(opensAt, dueAt, closesAt));
        }
    }

    public boolean isOpenAt(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    public boolean isClosedAt(Instant now) {
        return !now.isBefore(closesAt);
    }

    /** Overdue begins with the day after the due day: a call at the end of the due day is in time. */
    public boolean isOverdueAt(Instant now) {
        return !isClosedAt(now) && localDate(now).isAfter(localDate(dueAt));
    }

    /** Today is its last day. */
    public boolean closesOnTheDayOf(Instant now) {
        return !isClosedAt(now) && localDate(now).equals(localDate(closesAt));
    }

    private LocalDate localDate(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
