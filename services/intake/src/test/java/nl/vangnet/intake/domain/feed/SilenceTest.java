package nl.vangnet.intake.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SilenceTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Silence HALF_AN_HOUR = new Silence(Duration.ofMinutes(30), Set.of());
    private static final Silence TWO_HOURS_BY_DAY = new Silence(Duration.ofHours(2), Set.of(0, 1, 2, 3, 4, 5));

    @Test
    void a_feed_without_a_limit_is_never_alarming() {
        assertThat(Silence.NEVER.isAlarming(Instant.EPOCH, at("2026-11-23T09:00"), AMSTERDAM))
                .isFalse();
    }

    @Test
    void silence_alarms_from_the_limit_on() {
        assertThat(HALF_AN_HOUR.isAlarming(at("2026-11-23T09:00"), at("2026-11-23T09:29:59"), AMSTERDAM))
                .isFalse();
        assertThat(HALF_AN_HOUR.isAlarming(at("2026-11-23T09:00"), at("2026-11-23T09:30"), AMSTERDAM))
                .isTrue();
    }

    @Test
    void quiet_hours_do_not_count() {
        assertThat(TWO_HOURS_BY_DAY.isAlarming(at("2026-11-23T23:00"), at("2026-11-24T06:59"), AMSTERDAM))
                .isFalse();
        assertThat(TWO_HOURS_BY_DAY.isAlarming(at("2026-11-23T23:00"), at("2026-11-24T07:00"), AMSTERDAM))
                .isTrue();
    }

    @Test
    void the_night_in_which_an_hour_comes_twice_is_as_quiet_as_any() {
        assertThat(TWO_HOURS_BY_DAY.isAlarming(at("2026-10-24T23:00"), at("2026-10-25T06:59"), AMSTERDAM))
                .isFalse();
        assertThat(TWO_HOURS_BY_DAY.isAlarming(at("2026-10-24T23:00"), at("2026-10-25T07:00"), AMSTERDAM))
                .isTrue();
    }

    @Test
    void an_hour_that_comes_twice_counts_twice_where_it_is_loud() {
        Silence threeHours = new Silence(Duration.ofHours(3), Set.of(5));

        assertThat(threeHours.isAlarming(at("2026-10-25T01:00"), at("2026-10-25T02:59"), AMSTERDAM))
                .isFalse();
        assertThat(threeHours.isAlarming(at("2026-10-25T01:00"), at("2026-10-25T03:00"), AMSTERDAM))
                .isTrue();
    }

    @Test
    void an_hour_that_is_left_out_in_spring_is_not_counted() {
        Silence twoHours = new Silence(Duration.ofHours(2), Set.of(12));

        assertThat(twoHours.isAlarming(at("2026-03-29T01:00"), at("2026-03-29T03:59"), AMSTERDAM))
                .isFalse();
        assertThat(twoHours.isAlarming(at("2026-03-29T01:00"), at("2026-03-29T04:00"), AMSTERDAM))
                .isTrue();
    }

    @Test
    void a_zone_that_shifts_by_half_an_hour_is_counted_too() {
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        Silence twoHours = new Silence(Duration.ofHours(2), Set.of(1));
        Instant midnight =
                LocalDateTime.parse("2026-04-05T00:00").atZone(lordHowe).toInstant();

        // 01:00 to 02:00 lasts an hour and a half that night.
        assertThat(twoHours.isAlarming(midnight, midnight.plus(Duration.ofMinutes(209)), lordHowe))
                .isFalse();
        assertThat(twoHours.isAlarming(midnight, midnight.plus(Duration.ofMinutes(210)), lordHowe))
                .isTrue();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }
}
