package nl.vangnet.screening.adapter.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import nl.vangnet.screening.domain.visit.StatedTime;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR times from their text, since the model's own Date forgets the precision and takes the machine's zone for a
 * day. A time without a zone, which FHIR forbids and senders send, is the hospital's.
 */
record FhirTimes(ZoneId hospitalZone) {

    private static final int DAY = 10;

    /** What senders write for no date at all ("00010101", "99991231") would shut every window, and PostgreSQL refuses it. */
    private static final int EARLIEST_YEAR = 1900;

    private static final int LATEST_YEAR = 2199;

    /** A moment or a day; empty for a mere year or month, for a filler, and for anything that is no time. */
    Optional<StatedTime> stated(@Nullable BaseDateTimeType type) {
        String text = type == null ? null : type.getValueAsString();
        if (text == null || text.length() < DAY) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, DAY));
            if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
                return Optional.empty();
            }
            return Optional.of(text.length() == DAY ? new StatedTime.Day(day) : new StatedTime.Moment(moment(text)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The moment; for a day, its beginning in the hospital. */
    Optional<Instant> instant(@Nullable BaseDateTimeType type) {
        return stated(type).map(time -> switch (time) {
            case StatedTime.Moment moment -> moment.instant();
            case StatedTime.Day day -> day.date().atStartOfDay(hospitalZone).toInstant();
        });
    }

    /** An occurred[x] or effective[x]: the time, or the start of the period. */
    Optional<StatedTime> statedOf(@Nullable Type type) {
        return switch (type) {
            case DateTimeType time -> stated(time);
            case Period period -> stated(period.getStartElement());
            case null, default -> Optional.empty();
        };
    }

    Optional<Instant> instantOf(@Nullable Type type) {
        return switch (type) {
            case DateTimeType time -> instant(time);
            case Period period -> instant(period.getStartElement());
            case null, default -> Optional.empty();
        };
    }

    private Instant moment(String text) {
        boolean zoned = text.endsWith("Z") || text.indexOf('+', DAY) > 0 || text.indexOf('-', DAY) > 0;
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(hospitalZone).toInstant();
    }
}
