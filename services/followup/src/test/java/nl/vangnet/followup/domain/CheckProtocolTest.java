package nl.vangnet.followup.domain;

import static nl.vangnet.followup.domain.CaseFixture.AMSTERDAM;
import static nl.vangnet.followup.domain.CaseFixture.PROTOCOL;
import static nl.vangnet.followup.domain.CaseFixture.traumaAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckProtocolTest {

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource({
        "STAGE2,         2026-12-04T18:05+01:00, 2026-12-11T09:00+01:00, 2026-12-18T18:05+01:00",
        "MONTH1_CONTACT, 2026-12-13T18:05+01:00, 2026-12-20T09:00+01:00, 2026-12-27T18:05+01:00",
        "FU1,            2026-12-28T18:05+01:00, 2027-01-04T09:00+01:00, 2027-01-18T18:05+01:00",
        "FU2,            2027-02-06T18:05+01:00, 2027-02-20T09:00+01:00, 2027-03-06T18:05+01:00",
        "FU3,            2027-04-29T18:05+02:00, 2027-05-20T09:00+02:00, 2027-06-10T18:05+02:00"
    })
    void the_windows_of_a_case_follow_the_protocol(CheckKind kind, String opens, String due, String closes) {
        CheckWindow window = PROTOCOL.window(kind, traumaAt("2026-11-20T18:05+01:00"));

        assertThat(window).isEqualTo(new CheckWindow(at(opens), at(due), at(closes), AMSTERDAM));
    }

    @ParameterizedTest(name = "{0}: {1} opens {2}")
    @CsvSource({
        // Summer time ends on 25 October 2026: the hour stays, the day has 25 hours.
        "STAGE2, 2026-10-11T18:05+02:00, 2026-10-25T18:05+01:00",
        // Summer time begins on 28 March 2027: the day has 23 hours.
        "STAGE2, 2027-03-14T18:05+01:00, 2027-03-28T18:05+02:00",
        // 02:30 does not exist on that day: it moves on by the gap.
        "STAGE2, 2027-03-14T02:30+01:00, 2027-03-28T03:30+02:00",
        // 02:30 exists twice on 25 October: the first.
        "STAGE2, 2026-10-11T02:30+02:00, 2026-10-25T02:30+02:00",
        // An event in the second 02:30 of that day.
        "STAGE2, 2026-10-25T02:30+01:00, 2026-11-08T02:30+01:00",
        // Around midnight the local day counts, not the day in UTC.
        "STAGE2, 2026-11-20T23:59+01:00, 2026-12-04T23:59+01:00",
        "STAGE2, 2026-11-21T00:01+01:00, 2026-12-05T00:01+01:00",
        // Over the end of the year.
        "STAGE2, 2026-12-20T18:05+01:00, 2027-01-03T18:05+01:00",
        // Months before days: three months after 30 November is 28 February, and a fortnight before that.
        "FU2,    2026-11-30T18:05+01:00, 2027-02-14T18:05+01:00",
        // In a leap year 29 February.
        "FU2,    2027-11-30T18:05+01:00, 2028-02-15T18:05+01:00",
        // From the leap day itself.
        "FU3,    2028-02-29T18:05+01:00, 2028-08-08T18:05+02:00",
        // From the last of August to the last of February.
        "FU3,    2026-08-31T18:05+02:00, 2027-02-07T18:05+01:00"
    })
    void a_window_opens_at_the_hour_of_the_event_on_the_right_day(CheckKind kind, String trauma, String opens) {
        assertThat(PROTOCOL.window(kind, traumaAt(trauma)).opensAt()).isEqualTo(at(opens));
    }

    @ParameterizedTest(name = "{0}: due {1}")
    @CsvSource({
        "2026-11-20T00:01+01:00, 2027-02-20T09:00+01:00",
        "2026-11-20T23:59+01:00, 2027-02-20T09:00+01:00",
        "2026-12-28T18:05+01:00, 2027-03-28T09:00+02:00", // the day on which summer time begins
        "2026-07-25T18:05+02:00, 2026-10-25T09:00+01:00" //  the day on which it ends
    })
    void a_check_is_due_at_nine_on_the_hospitals_clock(String trauma, String due) {
        assertThat(PROTOCOL.window(CheckKind.FU2, traumaAt(trauma)).dueAt()).isEqualTo(at(due));
    }

    @Test
    void a_due_moment_stays_inside_its_window() {
        CheckProtocol dueOnTheFirstDay = new CheckProtocol(
                Map.of(
                        CheckKind.STAGE2, rule("P1D", "P1D", "P2D"),
                        CheckKind.MONTH1_CONTACT, rule("P1D", "P2D", "P2D"),
                        CheckKind.FU1, rule("P1D", "P1D", "P2D"),
                        CheckKind.FU2, rule("P1D", "P1D", "P2D"),
                        CheckKind.FU3, rule("P1D", "P1D", "P2D")),
                LocalTime.of(9, 0));

        CheckWindow late = dueOnTheFirstDay.window(CheckKind.STAGE2, traumaAt("2026-11-20T18:05+01:00"));
        CheckWindow early = dueOnTheFirstDay.window(CheckKind.MONTH1_CONTACT, traumaAt("2026-11-20T03:12+01:00"));

        assertThat(late.dueAt()).isEqualTo(late.opensAt());
        assertThat(early.dueAt()).isEqualTo(early.closesAt());
    }

    @Test
    void a_protocol_without_a_window_for_each_kind_is_refused() {
        assertThatThrownBy(() ->
                        new CheckProtocol(Map.of(CheckKind.FU1, rule("P38D", "P45D", "P59D")), LocalTime.of(9, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WindowRule rule(String opens, String due, String closes) {
        return new WindowRule(
                java.time.Period.parse(opens), java.time.Period.parse(due), java.time.Period.parse(closes));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
