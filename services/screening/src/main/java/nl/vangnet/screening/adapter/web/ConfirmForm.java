package nl.vangnet.screening.adapter.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vangnet.screening.domain.screeningcase.ExposureMode;
import nl.vangnet.screening.domain.screeningcase.Threat;
import org.jspecify.annotations.Nullable;

/**
 * The form on criterion A as it stands on the page.
 *
 * @param time local time of the event, as {@code datetime-local} has it
 * @param latest now, as nothing lies in the future
 * @param error what keeps it from being taken, in words; empty when nothing does
 */
public record ConfirmForm(List<Choice> threats, List<Choice> modes, String time, String latest, String error) {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** A tick or a radio button. */
    public record Choice(String value, String label, boolean chosen) {}

    /** What a nurse filled in. */
    record Input(
            List<String> threats,
            @Nullable String mode,
            @Nullable String time) {

        static Input none() {
            return new Input(List.of(), null, null);
        }

        Set<Threat> ticked() {
            Set<Threat> ticked = EnumSet.noneOf(Threat.class);
            Arrays.stream(Threat.values())
                    .filter(threat -> threats.contains(threat.name()))
                    .forEach(ticked::add);
            return ticked;
        }

        Optional<ExposureMode> chosen() {
            return Arrays.stream(ExposureMode.values())
                    .filter(known -> known.name().equals(mode))
                    .findFirst();
        }

        /** Empty when it cannot be read. */
        Optional<Instant> instant(ZoneId zone) {
            try {
                return time == null
                        ? Optional.empty()
                        : Optional.of(LocalDateTime.parse(time).atZone(zone).toInstant());
            } catch (DateTimeParseException notATime) {
                return Optional.empty();
            }
        }
    }

    static String field(Instant time, ZoneId zone) {
        return FIELD.format(time.atZone(zone));
    }

    /** The field shows minutes, so the same minute is the time that was shown. */
    static boolean isSameMinute(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }
}
