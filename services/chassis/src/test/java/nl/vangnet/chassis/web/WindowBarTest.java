package nl.vangnet.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowBarTest {

    private static final Instant EVENT = Instant.parse("2026-11-20T10:00:00Z");

    private static Instant hours(int hours) {
        return EVENT.plus(Duration.ofHours(hours));
    }

    @Test
    void places_are_in_percent_of_the_time_from_the_event_to_the_closing() {
        WindowBar bar = WindowBar.of(EVENT, hours(25), hours(75), hours(100), hours(50));

        assertThat(bar).isEqualTo(new WindowBar(25, 75, 50, false));
        assertThat(bar.bestWidth()).isEqualTo(50);
        assertThat(bar.openWidth()).isEqualTo(75);
    }

    @Test
    void now_stays_on_the_bar_when_the_window_is_past_or_the_event_is_to_come() {
        assertThat(WindowBar.of(EVENT, hours(25), null, hours(100), hours(200)).now())
                .isEqualTo(100);
        assertThat(WindowBar.of(EVENT, hours(25), null, hours(100), hours(-5)).now())
                .isZero();
    }
}
