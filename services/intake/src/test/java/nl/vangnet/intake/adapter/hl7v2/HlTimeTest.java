package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HlTimeTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026, 2026",
        "202611, 2026-11",
        "20261120, 2026-11-20",
        "2026112018, 2026-11-20T18:00:00+01:00",
        "202611201805, 2026-11-20T18:05:00+01:00",
        "20261120180507, 2026-11-20T18:05:07+01:00",
        "20261120180507.1234, 2026-11-20T18:05:07+01:00",
        "20261120180507-0500, 2026-11-20T18:05:07-05:00",
        "20260720180507, 2026-07-20T18:05:07+02:00", // summer time
        "20261025023000, 2026-10-25T02:30:00+02:00", // happens twice that night: the first
        "20270328023000, 2027-03-28T03:30:00+02:00" //  never happens: the clock jumps over it
    })
    void a_time_keeps_its_precision_and_gets_the_hospitals_zone(String sent, String expected) {
        assertThat(HlTime.parse(sent).orElseThrow().toFhirDateTime(AMSTERDAM)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"N", "2026-11-20", "20261320", "20260230", "2026112", "20261120250000", "0001", "20261120 18:05"
            })
    void what_is_no_date_is_none(String sent) {
        assertThat(HlTime.parse(sent)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"19890118000000, 1989-01-18", "1989, 1989"})
    void a_birth_date_has_no_time_of_day(String sent, String expected) {
        assertThat(HlTime.parse(sent).orElseThrow().toFhirDate()).isEqualTo(expected);
    }
}
