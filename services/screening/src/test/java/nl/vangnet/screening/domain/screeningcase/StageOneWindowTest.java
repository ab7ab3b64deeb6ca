package nl.vangnet.screening.domain.screeningcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import nl.vangnet.screening.domain.visit.TraumaTime;
import nl.vangnet.screening.domain.visit.TraumaTime.Precision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StageOneWindowTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest(name = "T0 {0}")
    @CsvSource({
        // T0, opens, best until, closes
        "2026-11-20T18:05:00+01:00, 2026-11-21T18:05:00+01:00, 2026-11-23T18:05:00+01:00, 2026-11-27T18:05:00+01:00",
        // summer begins on 29 March: three days pass 73 hours of the clock's face
        "2026-03-28T18:05:00+01:00, 2026-03-29T19:05:00+02:00, 2026-03-31T19:05:00+02:00, 2026-04-04T18:05:00+02:00",
        // summer ends on 25 October
        "2026-10-24T18:05:00+02:00, 2026-10-25T17:05:00+01:00, 2026-10-27T17:05:00+01:00, 2026-10-31T18:05:00+01:00",
        // 02:30 does not exist on the day the window closes, so it closes when that hour is over
        "2026-03-22T02:30:00+01:00, 2026-03-23T02:30:00+01:00, 2026-03-25T02:30:00+01:00, 2026-03-29T03:30:00+02:00",
        // 02:30 comes twice on the day the window closes: the first one counts
        "2026-10-18T02:30:00+02:00, 2026-10-19T02:30:00+02:00, 2026-10-21T02:30:00+02:00, 2026-10-25T02:30:00+02:00"
    })
    void hours_pass_and_days_are_days_of_the_hospital(
            OffsetDateTime zero, OffsetDateTime opens, OffsetDateTime best, OffsetDateTime closes) {
        StageOneWindow window = StageOneWindow.of(new TraumaTime(zero.toInstant(), Precision.MINUTE), AMSTERDAM);

        assertThat(window).isEqualTo(new StageOneWindow(opens.toInstant(), best.toInstant(), closes.toInstant()));
    }

    @Test
    void both_ends_of_the_window_belong_to_it() {
        Instant zero = Instant.parse("2026-11-20T17:05:00Z");
        StageOneWindow window = StageOneWindow.of(new TraumaTime(zero, Precision.MINUTE), AMSTERDAM);

        assertThat(window.isOpenAt(window.opensAt().minusSeconds(1))).isFalse();
        assertThat(window.isOpenAt(window.opensAt())).isTrue();
        assertThat(window.isOpenAt(window.closesAt())).isTrue();
        assertThat(window.isOpenAt(window.closesAt().plusSeconds(1))).isFalse();
    }
}
