package nl.vangnet.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SaidTimesTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-11-23T10:42:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-23T17:05:00Z, today 18:05, vandaag 18:05",
        "2026-11-23T23:30:00Z, tomorrow 00:30, morgen 00:30", // the hospital's midnight, not the clock's
        "2026-11-22T05:00:00Z, yesterday 06:00, gisteren 06:00",
        "2026-11-25T02:20:00Z, Wed 25 Nov 03:20, wo 25 nov 03:20",
        "2027-06-23T10:00:00Z, 23 Jun 2027, 23 jun 2027"
    })
    void a_moment_is_said_as_people_say_it(String instant, String english, String dutch) {
        assertThat(SaidTimes.of(Instant.parse(instant), NOW, AMSTERDAM, Language.EN)
                        .text())
                .isEqualTo(english);
        assertThat(SaidTimes.of(Instant.parse(instant), NOW, AMSTERDAM, Language.NL)
                        .text())
                .isEqualTo(dutch);
    }

    @Test
    void the_exact_time_names_the_zone() {
        SaidTime said = SaidTimes.of(NOW, NOW, AMSTERDAM, Language.EN);

        assertThat(said.exact()).isEqualTo("Monday 23 November 2026 11:42 CET");
        assertThat(said.iso()).isEqualTo("2026-11-23T11:42:00+01:00");
    }
}
