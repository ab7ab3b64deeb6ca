package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the trauma happened, T0 of every window, and how well that is known (clinical.md 2.7). */
public record TraumaTime(Instant instant, Precision precision) {

    /** How well the time is known. */
    public enum Precision {
        MINUTE,
        /** Only the day is known; noon stands for it. */
        DAY,
        /** Nothing is stated: the arrival stands for the trauma. */
        ARRIVAL_PROXY
    }

    private static final LocalTime NOON = LocalTime.of(12, 0);

    public static TraumaTime of(StatedTime stated, ZoneId zone) {
        return switch (stated) {
            case StatedTime.Moment moment -> new TraumaTime(moment.instant(), Precision.MINUTE);
            case StatedTime.Day day ->
                new TraumaTime(day.date().atTime(NOON).atZone(zone).toInstant(), Precision.DAY);
        };
    }

    public static TraumaTime ofArrival(Instant arrival) {
        return new TraumaTime(arrival, Precision.ARRIVAL_PROXY);
    }

    /** The day of the trauma in the hospital's zone. */
    public LocalDate day(ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
