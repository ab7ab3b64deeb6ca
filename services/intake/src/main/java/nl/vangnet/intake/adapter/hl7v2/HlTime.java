package nl.vangnet.intake.adapter.hl7v2;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HL7 v2 date or time (DTM, TS, DT): {@code YYYY[MM[DD[HH[MM[SS[.SSSS]]]]]][+/-ZZZZ]}, with the precision that it was
 * sent in. A time without a zone is the hospital's.
 */
record HlTime(int precision, LocalDateTime local, @Nullable ZoneOffset offset) {

    private static final int YEAR = 4;
    private static final int MONTH = 6;
    private static final int DAY = 8;
    private static final int EARLIEST_YEAR = 1800;

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?" + "(?:\\.(\\d{1,4}))?\\s*([+-]\\d{4})?");
    private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    static Optional<HlTime> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int precision = YEAR;
            while (precision < 14 && matcher.group(precision / 2) != null) {
                precision += 2;
            }
            LocalDate date = LocalDate.of(number(matcher, 1, 1), number(matcher, 2, 1), number(matcher, 3, 1));
            LocalTime time = LocalTime.of(number(matcher, 4, 0), number(matcher, 5, 0), number(matcher, 6, 0));
            String zone = matcher.group(8);
            boolean plausible = date.getYear() >= EARLIEST_YEAR;
            return plausible
                    ? Optional.of(new HlTime(precision, date.atTime(time), zone == null ? null : ZoneOffset.of(zone)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    /** R4 date: the day alone, or the month or year when no more was sent. */
    String toFhirDate() {
        return switch (precision) {
            case YEAR -> "%04d".formatted(local.getYear());
            case MONTH -> "%04d-%02d".formatted(local.getYear(), local.getMonthValue());
            default -> local.toLocalDate().toString();
        };
    }

    /** R4 dateTime, in the precision sent; an hour without minutes reads as the full hour, since FHIR knows no less. */
    String toFhirDateTime(ZoneId hospitalZone) {
        return precision <= DAY ? toFhirDate() : moment(hospitalZone);
    }

    /** R4 instant, which needs a time of day. */
    Optional<String> toFhirInstant(ZoneId hospitalZone) {
        return precision <= DAY ? Optional.empty() : Optional.of(moment(hospitalZone));
    }

    private String moment(ZoneId hospitalZone) {
        return offset != null
                ? local.atOffset(offset).format(WITH_SECONDS)
                : local.atZone(hospitalZone).format(WITH_SECONDS);
    }

    private static int number(Matcher matcher, int group, int absent) {
        String digits = matcher.group(group);
        return digits == null ? absent : Integer.parseInt(digits);
    }
}
