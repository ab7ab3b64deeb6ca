package nl.vangnet.screening.domain.visit;

import static nl.vangnet.screening.domain.visit.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.vangnet.screening.domain.visit.StatedTime.Day;
import nl.vangnet.screening.domain.visit.StatedTime.Moment;
import nl.vangnet.screening.domain.visit.TraumaTime.Precision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TraumaTimeTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void the_accident_dates_the_trauma_before_any_onset() {
        TraumaTime time = traumaTime(
                aMessage().accident(moment("2026-11-20T07:30:00Z")).code("S72.0", moment("2026-11-20T08:00:00Z")));

        assertThat(time).isEqualTo(new TraumaTime(Instant.parse("2026-11-20T07:30:00Z"), Precision.MINUTE));
    }

    @Test
    void the_onset_of_an_injury_dates_it_before_that_of_an_illness() {
        TraumaTime time = traumaTime(
                aMessage().code("S72.0", moment("2026-11-18T08:00:00Z")).code("I10", moment("2026-11-20T08:00:00Z")));

        assertThat(time.instant()).isEqualTo("2026-11-18T08:00:00Z");
    }

    @Test
    void an_illness_of_years_ago_does_not_date_the_trauma() {
        TraumaTime time = traumaTime(aMessage().code("I10", new Day(LocalDate.of(2010, 1, 1))));

        assertThat(time).isEqualTo(new TraumaTime(Instant.parse("2026-11-20T09:00:00Z"), Precision.ARRIVAL_PROXY));
    }

    @Test
    void an_onset_after_the_arrival_is_no_onset() {
        TraumaTime time = traumaTime(aMessage().code("S72.0", moment("2026-11-22T08:00:00Z")));

        assertThat(time.precision()).isEqualTo(Precision.ARRIVAL_PROXY);
    }

    @Test
    void an_accident_in_the_future_or_long_ago_is_a_mistake_and_puts_nobody_past_the_window() {
        Instant arrival = Instant.parse("2026-11-20T09:00:00Z");

        assertThat(traumaTime(aMessage().accident(moment("2062-11-20T08:00:00Z")))
                        .instant())
                .isEqualTo(arrival);
        assertThat(traumaTime(aMessage().accident(moment("1926-11-20T08:00:00Z")))
                        .instant())
                .isEqualTo(arrival);
        // A sender's clock runs ahead, and some people come late.
        assertThat(traumaTime(aMessage().accident(moment("2026-11-20T09:10:00Z")))
                        .precision())
                .isEqualTo(Precision.MINUTE);
        assertThat(traumaTime(aMessage().accident(moment("2026-08-23T09:00:00Z")))
                        .precision())
                .isEqualTo(Precision.MINUTE);
        assertThat(traumaTime(aMessage().accident(moment("2026-08-21T09:00:00Z")))
                        .precision())
                .isEqualTo(Precision.ARRIVAL_PROXY);
    }

    @Test
    void an_injury_of_years_ago_does_not_date_the_trauma_of_today() {
        assertThat(traumaTime(aMessage()
                                .code("S82.2", new Day(LocalDate.of(2001, 1, 1)))
                                .code("V13.4"))
                        .precision())
                .isEqualTo(Precision.ARRIVAL_PROXY);
    }

    @ParameterizedTest(name = "{0} is noon at {1}")
    @CsvSource({
        "2026-11-20, 2026-11-20T11:00:00Z", // winter
        "2026-07-20, 2026-07-20T10:00:00Z", // summer
        "2026-03-29, 2026-03-29T10:00:00Z", // the day on which summer begins
        "2026-10-25, 2026-10-25T11:00:00Z" //  the day on which it ends
    })
    void a_mere_date_is_noon_in_the_hospital(LocalDate date, Instant noon) {
        assertThat(TraumaTime.of(new Day(date), AMSTERDAM)).isEqualTo(new TraumaTime(noon, Precision.DAY));
    }

    private static Moment moment(String time) {
        return new Moment(Instant.parse(time));
    }

    private static TraumaTime traumaTime(MessageFixture message) {
        return Visit.fold(List.of(message.build())).traumaTime(AMSTERDAM);
    }
}
