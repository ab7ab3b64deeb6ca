package nl.vangnet.intake.adapter.web;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as people type them, in minutes; ISO 8601 is taken too. */
final class Minutes {

    private Minutes() {}

    static String toIso(String typed) {
        return typed.matches("\\d{1,9}") ? "PT" + typed + "M" : typed;
    }

    /** Whole minutes as a number, anything else as it is. */
    static String ofIso(@Nullable String iso) {
        if (iso == null) {
            return "";
        }
        try {
            Duration duration = Duration.parse(iso);
            return duration.equals(Duration.ofMinutes(duration.toMinutes()))
                    ? String.valueOf(duration.toMinutes())
                    : iso;
        } catch (DateTimeException notOne) {
            return iso;
        }
    }
}
