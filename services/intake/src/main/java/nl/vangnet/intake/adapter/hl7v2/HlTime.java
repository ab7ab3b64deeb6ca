package nl.vangnet.intake.adapter.hl7v2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HL7 v2 date or time (DTM, TS, DT): {@code YYYY[MM[DD[HH[MM[SS[.SSSS]]]]]][+/-ZZZZ]}, with the precision that it was
 * sent in. A time without a zone is the hospital's.
 *
 * @param precision how many digits were sent, from {@code YYYY} (4) to {@code YYYYMMDDHHMMSS} (14)
 */
record HlTime(int precision, LocalDateTime local, @Nullable ZoneOffset offset) {

    private static final int YEAR = 4;
    private static final int MONTH = 6;
    private static final int DAY = 8;
    private static final int SECOND = 14;
    private static final int DATE = "yyyy-mm-dd".length();
    private static final int INSTANT = "yyyy-mm-ddThh:mm:ss+00:00".length();
    private static final int EARLIEST_YEAR = 1800;
    private static final int LONGEST_FRACTION = 4;

    static Optional<HlTime> parse(String text) {
        int digits = digits(text, 0);
        if (digits < YEAR || digits > SECOND || digits % 2 != 0) {
            return Optional.empty();
        }
        int rest = afterFraction(text, digits);
        try {
            ZoneOffset offset = rest == text.length() ? null : offset(text, rest);
            LocalDateTime local = LocalDateTime.of(
                    number(text, 0, 4),
                    part(text, digits, 4, 1),
                    part(text, digits, 6, 1),
                    part(text, digits, 8, 0),
                    part(text, digits, 10, 0),
                    part(text, digits, 12, 0));
            return local.getYear() < EARLIEST_YEAR ? Optional.empty() : Optional.of(new HlTime(digits, local, offset));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    /** R4 date: the day alone, or the month or year when no more was sent. */
    String toFhirDate() {
        char[] text = new char[DATE];
        date(text, local);
        int length = precision >= DAY ? DATE : precision >= MONTH ? DATE - 3 : DATE - 6;
        return new String(text, 0, length);
    }

    /** R4 dateTime, in the precision sent; an hour without minutes reads as the full hour, since FHIR knows no less. */
    String toFhirDateTime(ZoneId hospitalZone) {
        return precision <= DAY ? toFhirDate() : moment(hospitalZone);
    }

    /** R4 instant, which needs a time of day. */
    Optional<String> toFhirInstant(ZoneId hospitalZone) {
        return precision <= DAY ? Optional.empty() : Optional.of(moment(hospitalZone));
    }

    /** The moment, if a time of day was sent. */
    Optional<Instant> toInstant(ZoneId hospitalZone) {
        return precision <= DAY
                ? Optional.empty()
                : Optional.of(
                        local.atZone(offset != null ? offset : hospitalZone).toInstant());
    }

    /** Written by hand: there are ten of them in a message, and a formatter takes longer than all the rest. */
    private String moment(ZoneId hospitalZone) {
        ZonedDateTime zoned = local.atZone(offset != null ? offset : hospitalZone);
        // Not this.local: an hour that the clock jumps over is moved.
        LocalDateTime moment = zoned.toLocalDateTime();
        char[] text = new char[INSTANT];
        date(text, moment);
        two(text, 10, 'T', moment.getHour());
        two(text, 13, ':', moment.getMinute());
        two(text, 16, ':', moment.getSecond());
        int minutes = zoned.getOffset().getTotalSeconds() / 60;
        two(text, 19, minutes < 0 ? '-' : '+', Math.abs(minutes) / 60);
        two(text, 22, ':', Math.abs(minutes) % 60);
        return new String(text);
    }

    private static void date(char[] text, LocalDateTime day) {
        two(text, 1, digit(day.getYear() / 100), day.getYear() % 100);
        text[0] = digit(day.getYear() / 1000);
        two(text, 4, '-', day.getMonthValue());
        two(text, 7, '-', day.getDayOfMonth());
    }

    /** A mark and two digits. */
    private static void two(char[] text, int at, char mark, int number) {
        text[at] = mark;
        text[at + 1] = digit(number / 10);
        text[at + 2] = digit(number);
    }

    /** The last digit of a number. */
    private static char digit(int number) {
        return (char) ('0' + number % 10);
    }

    /** Behind a fraction, which is let fall, and blanks. */
    private static int afterFraction(String text, int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            if (fraction < 1 || fraction > LONGEST_FRACTION) {
                return from;
            }
            at += 1 + fraction;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static ZoneOffset offset(String text, int from) {
        char sign = text.charAt(from);
        if ((sign != '+' && sign != '-') || text.length() != from + 5 || digits(text, from + 1) != 4) {
            throw new DateTimeException("no offset");
        }
        int way = sign == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(way * number(text, from + 1, 2), way * number(text, from + 3, 2));
    }

    private static int part(String text, int digits, int from, int absent) {
        return from < digits ? number(text, from, 2) : absent;
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
