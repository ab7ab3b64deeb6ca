package nl.vangnet.trials.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final WindowRule TWELVE_DAYS =
            new WindowRule(Duration.ZERO, Optional.of(Duration.ofDays(10)), Duration.ofDays(12));
    private static final Instant TRAUMA = Instant.parse("2026-11-20T17:05:00Z");

    @ParameterizedTest(name = "event at {0}: closes at {1} on the clock of the ward")
    @CsvSource({
        "2026-11-13T18:05, 2026-11-25T18:05", // no change of the clocks between
        "2026-10-20T18:05, 2026-11-01T17:05", // the night of 25 October has an hour more
        "2027-03-20T18:05, 2027-04-01T19:05", // the night of 28 March has an hour less
        "2028-02-20T18:05, 2028-03-03T18:05", // 29 February is a day
        "2026-12-24T23:30, 2027-01-05T23:30" //  over the year
    })
    void a_day_of_the_window_is_24_hours_whatever_the_clocks_do(LocalDateTime event, LocalDateTime expected) {
        Window window = TWELVE_DAYS.from(event.atZone(AMSTERDAM).toInstant());

        assertThat(ZonedDateTime.ofInstant(window.closes(), AMSTERDAM).toLocalDateTime())
                .isEqualTo(expected);
        assertThat(Duration.between(window.traumaTime(), window.closes())).isEqualTo(Duration.ofHours(288));
    }

    @Test
    void an_event_in_the_hour_that_exists_twice_has_the_window_of_its_own_instant() {
        Window first = TWELVE_DAYS.from(ZonedDateTime.parse("2026-10-25T02:30:00+02:00[Europe/Amsterdam]")
                .toInstant());
        Window second = TWELVE_DAYS.from(ZonedDateTime.parse("2026-10-25T02:30:00+01:00[Europe/Amsterdam]")
                .toInstant());

        assertThat(Duration.between(first.closes(), second.closes())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_window_is_open_at_its_opening_and_closed_at_its_closing() {
        Window window = new WindowRule(Duration.ofDays(14), Optional.empty(), Duration.ofDays(90)).from(TRAUMA);

        assertThat(window.isOpen(window.opens().minusMillis(1))).isFalse();
        assertThat(window.isOpen(window.opens())).isTrue();
        assertThat(window.isOpen(window.closes().minusMillis(1))).isTrue();
        assertThat(window.isOpen(window.closes())).isFalse();
    }

    @ParameterizedTest(name = "{0} after the event the clock next matters {1} after it")
    @CsvSource({"PT0S, P10D", "P9DT23H59M59S, P10D", "P10D, P12D", "P11D, P12D"})
    void the_next_turn_is_the_next_moment_that_changes_a_finding(Duration after, Duration next) {
        assertThat(TWELVE_DAYS.from(TRAUMA).nextTurn(TRAUMA.plus(after))).contains(TRAUMA.plus(next));
    }

    @Test
    void a_closed_window_has_no_next_turn() {
        Window window = TWELVE_DAYS.from(TRAUMA);

        assertThat(window.nextTurn(window.closes())).isEmpty();
    }

    @Test
    void days_are_counted_as_they_pass() {
        Window window = TWELVE_DAYS.from(TRAUMA);

        assertThat(window.day(TRAUMA.plus(Duration.ofHours(23)))).isZero();
        assertThat(window.day(TRAUMA.plus(Duration.ofHours(24)))).isEqualTo(1);
        assertThat(window.day(TRAUMA.plus(Duration.ofHours(251)))).isEqualTo(10);
        assertThat(window.days()).isEqualTo(12);
    }

    @Test
    void a_window_that_closes_before_it_opens_cannot_be_made() {
        assertThatThrownBy(() -> new WindowRule(Duration.ofDays(2), Optional.empty(), Duration.ofDays(2)))
                .hasMessageContaining("empty");
    }
}
