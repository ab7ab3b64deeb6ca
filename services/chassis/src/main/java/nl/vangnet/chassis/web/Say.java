package nl.vangnet.chassis.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says times in the reader's language and the hospital's zone. In templates: {@code inject:say}. */
@RequestScoped
@Named
public class Say {

    private final Speaking speaking;
    private final Clock clock;
    private final ZoneId zone;

    Say(Speaking speaking, Clock clock, ZoneId zone) {
        this.speaking = speaking;
        this.clock = clock;
        this.zone = zone;
    }

    /** {@code today 18:05}, {@code Wed 25 Nov 03:20}, {@code 4 Mar 2027}. */
    public SaidTime time(Instant instant) {
        return SaidTimes.of(instant, clock.instant(), zone, speaking.language());
    }

    /** {@code Wednesday 25 November}. */
    public String day(Instant instant) {
        return format("EEEE d MMMM", instant.atZone(zone));
    }

    public String now() {
        return format("EEEE d MMMM, HH:mm", clock.instant().atZone(zone));
    }

    /** How long until: {@code 7 h left}, {@code 3 d left}; or how long it is past. */
    public String left(Instant closes) {
        Duration left = Duration.between(clock.instant(), closes);
        String amount = amount(left.abs());
        return switch (speaking.language()) {
            case EN -> left.isNegative() ? amount + " ago" : amount + " left";
            case NL -> left.isNegative() ? amount + " geleden" : "nog " + amount;
        };
    }

    /** The day since the event, counted from one: {@code 3} is the third day. */
    public long dayOf(Instant event) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(event, zone), today) + 1;
    }

    private String amount(Duration duration) {
        boolean dutch = speaking.language() == Language.NL;
        if (duration.toMinutes() < 60) {
            return duration.toMinutes() + " min";
        }
        if (duration.toHours() < 48) {
            return duration.toHours() + (dutch ? " uur" : " h");
        }
        return duration.toDays() + (dutch ? " dagen" : " d");
    }

    private String format(String pattern, ZonedDateTime time) {
        Locale locale = speaking.language().locale();
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }
}
