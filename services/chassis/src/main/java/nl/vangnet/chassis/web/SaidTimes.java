package nl.vangnet.chassis.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Turns moments into words. */
final class SaidTimes {

    private SaidTimes() {}

    static SaidTime of(Instant instant, Instant now, ZoneId zone, Language language) {
        ZonedDateTime time = instant.atZone(zone);
        return new SaidTime(
                text(time, LocalDate.ofInstant(now, zone), language),
                DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm z", language.locale())
                        .format(time),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static String text(ZonedDateTime time, LocalDate today, Language language) {
        long days = ChronoUnit.DAYS.between(today, time.toLocalDate());
        String clock = DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(time);
        boolean dutch = language == Language.NL;
        if (days == 0) {
            return (dutch ? "vandaag " : "today ") + clock;
        }
        if (days == 1) {
            return (dutch ? "morgen " : "tomorrow ") + clock;
        }
        if (days == -1) {
            return (dutch ? "gisteren " : "yesterday ") + clock;
        }
        String pattern = Math.abs(days) < 180 ? "EEE d MMM HH:mm" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(time);
    }
}
