package nl.vangnet.local.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.vangnet.local.feed.NursePlan.Ask;
import nl.vangnet.local.feed.NursePlan.Confirm;
import nl.vangnet.local.feed.NursePlan.Step;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NursePlanTest {

    private final OrdinaryDays days = new OrdinaryDays(1, Instant.parse("2026-09-01T00:00:00Z"));
    private final NursePlan plan = new NursePlan(1);
    private final List<Visit> visits = Stream.iterate(LocalDate.of(2026, 9, 2), day -> day.plusDays(1))
            .limit(90)
            .flatMap(day -> days.visitsOn(day).stream())
            .toList();

    @Test
    void nothing_is_done_about_a_cancelled_visit_and_nobody_is_asked_who_went_through_no_trauma() {
        assertThat(visits)
                .filteredOn(visit -> !plan.of(visit).isEmpty())
                .isNotEmpty()
                .noneMatch(Visit::isCancelled);
        assertThat(visits.stream().flatMap(visit -> plan.of(visit).stream()))
                .filteredOn(Ask.class::isInstance)
                .allMatch(step -> step.visit().story().isExposure());
    }

    @Test
    void about_a_quarter_of_those_asked_are_positive_and_some_events_are_rejected() {
        List<Step> steps =
                visits.stream().flatMap(visit -> plan.of(visit).stream()).toList();
        List<Ask> pdi = steps.stream()
                .filter(step -> step instanceof Ask ask && ask.instrument().equals("PDI"))
                .map(Ask.class::cast)
                .toList();

        // PDI 17 or more is positive (clinical.md 3.1).
        double positive = pdi.stream().filter(ask -> sum(ask) >= 17).count() / (double) pdi.size();

        assertThat(positive).isBetween(0.15, 0.38);
        assertThat(steps).anyMatch(step -> step instanceof Confirm confirm && !confirm.criterionA());
    }

    @Test
    void every_answer_is_one_that_the_instrument_has_and_falls_within_the_window() {
        assertThat(visits.stream().flatMap(visit -> plan.of(visit).stream()))
                .filteredOn(Ask.class::isInstance)
                .map(Ask.class::cast)
                .allMatch(ask -> ask.answers().size() == (ask.instrument().equals("PDI") ? 13 : 10))
                .allMatch(ask -> ask.answers().stream()
                        .allMatch(answer ->
                                answer >= 0 && answer <= (ask.instrument().equals("PDI") ? 4 : 1)))
                .allMatch(ask ->
                        Duration.between(ask.visit().accidentAt(), ask.at()).compareTo(Duration.ofDays(7)) < 0);
    }

    private static int sum(Ask ask) {
        return ask.answers().stream().mapToInt(Integer::intValue).sum();
    }
}
