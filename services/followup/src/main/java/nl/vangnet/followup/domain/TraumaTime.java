package nl.vangnet.followup.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** T0: when the event happened, how well that is known, and the zone in which windows are counted from it. */
public record TraumaTime(Instant at, Precision precision, ZoneId zone) {

    /** How well the time is known (clinical brief 2.7). */
    public enum Precision {
        MINUTE,
        /** Only the date; screening put it at 12:00 local. */
        DAY,
        /** Nothing; the arrival stands in. */
        ARRIVAL_PROXY
    }

    ZonedDateTime zoned() {
        return at.atZone(zone);
    }
}
