package nl.vangnet.followup.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;

/**
 * How far after the trauma a window opens, is due and closes, on the hospital's calendar: months before days, so that
 * {@code P3M-14D} is a fortnight before the day three months later.
 */
public record WindowRule(Period opens, Period due, Period closes) {

    /**
     * The borders keep the wall-clock time of the trauma; days are calendar days, so a change to or from summer time
     * moves the instant and not the hour. A wall-clock time that does not exist moves on by the gap, one that exists
     * twice is the first. The due moment is a working hour of the due day, kept inside the window.
     */
    CheckWindow windowFrom(TraumaTime trauma, LocalTime dueTime) {
        ZonedDateTime start = trauma.zoned();
        Instant opensAt = start.plus(opens).toInstant();
        Instant closesAt = start.plus(closes).toInstant();
        Instant dueAt = ZonedDateTime.of(start.plus(due).toLocalDate(), dueTime, trauma.zone())
                .toInstant();
        return new CheckWindow(opensAt, clamp(dueAt, opensAt, closesAt), closesAt, trauma.zone());
    }

    private static Instant clamp(Instant instant, Instant earliest, Instant latest) {
        if (instant.isBefore(earliest)) {
            return earliest;
        }
        return instant.isAfter(latest) ? latest : instant;
    }
}
