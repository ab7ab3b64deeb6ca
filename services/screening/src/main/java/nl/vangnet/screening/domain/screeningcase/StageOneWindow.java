package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.vangnet.screening.domain.visit.TraumaTime;

/**
 * When stage 1 is taken (clinical.md 5.1): from T0 + 24 h, best until T0 + 72 h, at the latest T0 + 7 d.
 *
 * <p>Hours are hours that pass. Days are days of the hospital's calendar, so the window of somebody hurt at 18:05 closes
 * at 18:05 a week later, whatever the clocks did in between.
 */
public record StageOneWindow(Instant opensAt, Instant bestUntil, Instant closesAt) {

    private static final int OPENS_AFTER_HOURS = 24;
    private static final int BEST_UNTIL_HOURS = 72;
    private static final int CLOSES_AFTER_DAYS = 7;

    public static StageOneWindow of(TraumaTime trauma, ZoneId hospitalZone) {
        ZonedDateTime zero = trauma.instant().atZone(hospitalZone);
        return new StageOneWindow(
                zero.plusHours(OPENS_AFTER_HOURS).toInstant(),
                zero.plusHours(BEST_UNTIL_HOURS).toInstant(),
                zero.plusDays(CLOSES_AFTER_DAYS).toInstant());
    }

    /** Where a moment lies. */
    public enum Phase {
        BEFORE,
        OPEN,
        PAST
    }

    public Phase phaseAt(Instant now) {
        if (now.isBefore(opensAt)) {
            return Phase.BEFORE;
        }
        return now.isAfter(closesAt) ? Phase.PAST : Phase.OPEN;
    }

    /** Both ends included. */
    public boolean isOpenAt(Instant now) {
        return !now.isBefore(opensAt) && !now.isAfter(closesAt);
    }
}
