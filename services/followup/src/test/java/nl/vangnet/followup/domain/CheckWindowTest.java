package nl.vangnet.followup.domain;

import static nl.vangnet.followup.domain.CaseFixture.AMSTERDAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckWindowTest {

    private static final CheckWindow WINDOW = new CheckWindow(
            at("2026-12-04T18:05:00+01:00"),
            at("2026-12-11T09:00:00+01:00"),
            at("2026-12-18T18:05:00+01:00"),
            AMSTERDAM);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-04T18:04:59+01:00, false",
        "2026-12-04T18:05:00+01:00, true",
        "2026-12-18T18:04:59+01:00, true",
        "2026-12-18T18:05:00+01:00, false"
    })
    void a_window_is_open_from_its_opening_up_to_its_closing(String now, boolean open) {
        assertThat(WINDOW.isOpenAt(at(now))).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-11T09:00:01+01:00, false", // the due day is in time
        "2026-12-11T23:59:59+01:00, false",
        "2026-12-12T00:00:00+01:00, true",
        "2026-12-18T18:04:59+01:00, true",
        "2026-12-18T18:05:00+01:00, false" //  missed, no longer overdue
    })
    void a_check_is_overdue_from_the_day_after_the_due_day_until_its_window_closes(String now, boolean overdue) {
        assertThat(WINDOW.isOverdueAt(at(now))).isEqualTo(overdue);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-17T23:59:59+01:00, false",
        "2026-12-18T00:00:00+01:00, true",
        "2026-12-18T18:05:00+01:00, false"
    })
    void a_window_closes_today_on_the_hospitals_calendar(String now, boolean today) {
        assertThat(WINDOW.closesOnTheDayOf(at(now))).isEqualTo(today);
    }

    @Test
    void a_window_that_closes_before_it_opens_cannot_be_written() {
        assertThatThrownBy(() -> new CheckWindow(WINDOW.closesAt(), WINDOW.dueAt(), WINDOW.opensAt(), AMSTERDAM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
