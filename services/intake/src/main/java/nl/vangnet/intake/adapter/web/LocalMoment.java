package nl.vangnet.intake.adapter.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.vangnet.chassis.web.RequestRefusedException;
import org.jspecify.annotations.Nullable;

/** Moments as people type them, in the hospital's zone: {@code 2026-11-23T09:00}, or a day. */
final class LocalMoment {

    private LocalMoment() {}

    static @Nullable Instant start(String typed, ZoneId zone) {
        return moment(typed, 0, zone);
    }

    /** A day counts whole. */
    static @Nullable Instant end(String typed, ZoneId zone) {
        return moment(typed, 1, zone);
    }

    static String typed(@Nullable Instant moment, ZoneId zone) {
        return moment == null
                ? ""
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(moment, zone));
    }

    private static @Nullable Instant moment(String typed, int daysLater, ZoneId zone) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return typed.contains("T")
                    ? LocalDateTime.parse(typed.strip()).atZone(zone).toInstant()
                    : LocalDate.parse(typed.strip())
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new RequestRefusedException(
                    400, "UNREADABLE_DATE", "a time is written as 2026-11-23T09:00, or as a day: 2026-11-23");
        }
    }
}
