package nl.vangnet.followup.domain;

import static nl.vangnet.followup.domain.CaseFixture.PROTOCOL;
import static nl.vangnet.followup.domain.CaseFixture.aCase;
import static nl.vangnet.followup.domain.CaseFixture.traumaAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final CheckPlan plan = new CheckPlan(PROTOCOL);

    @Test
    void a_detected_case_has_no_checks() {
        assertThat(changes(aCase().in(CaseState.DETECTED), Map.of())).isEmpty();
    }

    @Test
    void a_confirmed_case_gets_the_second_stage_and_the_month_1_contact() {
        assertThat(changes(aCase().in(CaseState.CONFIRMED), Map.of()))
                .allMatch(check -> check.state() == CheckState.PLANNED)
                .extracting(Check::kind)
                .containsExactly(CheckKind.STAGE2, CheckKind.MONTH1_CONTACT);
    }

    @Test
    void a_screened_case_gets_the_three_follow_ups_beside_them() {
        assertThat(changes(aCase(), planned(CaseState.CONFIRMED)))
                .extracting(Check::kind)
                .containsExactly(CheckKind.FU1, CheckKind.FU2, CheckKind.FU3);
    }

    @Test
    void the_same_snapshot_again_changes_nothing() {
        assertThat(changes(aCase(), planned(CaseState.SCREENED))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"CLOSED", "DETECTED"})
    void a_case_that_ends_cancels_every_open_check(CaseState ended) {
        Map<CheckKind, Check> before = planned(CaseState.SCREENED);
        before.computeIfPresent(CheckKind.STAGE2, (kind, check) -> inState(check, CheckState.DUE));

        assertThat(changes(aCase().in(ended), before))
                .hasSize(5)
                .allMatch(check -> check.state() == CheckState.CANCELLED && check.version() == 2);
    }

    @Test
    void death_cancels_every_open_check_even_before_the_case_is_closed() {
        assertThat(changes(aCase().deceased(), planned(CaseState.SCREENED)))
                .hasSize(5)
                .allMatch(check -> check.state() == CheckState.CANCELLED);
    }

    @Test
    void what_was_settled_or_missed_stays_when_the_case_ends() {
        Map<CheckKind, Check> before = planned(CaseState.CONFIRMED);
        before.computeIfPresent(
                CheckKind.STAGE2, (kind, check) -> check.completed(new Completion(Outcome.REACHED, NOW, "nurse")));
        before.computeIfPresent(CheckKind.MONTH1_CONTACT, (kind, check) -> inState(check, CheckState.MISSED));

        assertThat(changes(aCase().in(CaseState.CLOSED), before)).isEmpty();
    }

    @Test
    void a_reopened_case_plans_what_was_cancelled() {
        Map<CheckKind, Check> before = planned(CaseState.SCREENED);
        before.replaceAll((kind, check) -> check.cancelled());

        assertThat(changes(aCase(), before))
                .hasSize(5)
                .allMatch(check -> check.state() == CheckState.PLANNED && check.version() == 3);
    }

    @Test
    void a_corrected_trauma_time_moves_every_check_that_is_not_settled() {
        Map<CheckKind, Check> before = planned(CaseState.CONFIRMED);
        before.computeIfPresent(
                CheckKind.STAGE2, (kind, check) -> check.completed(new Completion(Outcome.REACHED, NOW, "nurse")));

        List<Check> changes =
                changes(aCase().in(CaseState.CONFIRMED).withTraumaAt("2026-11-19T12:00:00+01:00"), before);

        assertThat(changes).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo(CheckKind.MONTH1_CONTACT);
            assertThat(check.window())
                    .isEqualTo(PROTOCOL.window(CheckKind.MONTH1_CONTACT, traumaAt("2026-11-19T12:00:00+01:00")));
        });
    }

    @Test
    void a_due_check_whose_window_moved_is_planned_anew() {
        Map<CheckKind, Check> before = planned(CaseState.CONFIRMED);
        before.replaceAll((kind, check) -> inState(check, CheckState.DUE));

        assertThat(changes(aCase().in(CaseState.CONFIRMED).withTraumaAt("2026-11-22T12:00:00+01:00"), before))
                .hasSize(2)
                .allMatch(check -> check.state() == CheckState.PLANNED);
    }

    @Test
    void a_missed_check_never_opens_by_itself_but_asks_a_person() {
        Map<CheckKind, Check> before = planned(CaseState.CONFIRMED);
        before.replaceAll((kind, check) -> inState(check, CheckState.MISSED));

        List<Check> changes =
                changes(aCase().in(CaseState.CONFIRMED).withTraumaAt("2026-11-22T12:00:00+01:00"), before);

        assertThat(changes)
                .hasSize(2)
                .allMatch(check -> check.state() == CheckState.MISSED
                        && check.version() == 1
                        && check.movedTo().isPresent());
    }

    @Test
    void a_second_stage_settles_its_own_check() {
        assertThat(changes(aCase().withStage2DoneAt("2026-12-06T15:20:00+01:00"), planned(CaseState.SCREENED)))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.kind()).isEqualTo(CheckKind.STAGE2);
                    assertThat(check.completion())
                            .contains(new Completion(
                                    Outcome.REACHED, Instant.parse("2026-12-06T14:20:00Z"), Completion.BY_SCREENING));
                });
    }

    @Test
    void a_second_stage_done_in_time_and_told_late_settles_a_missed_check() {
        Map<CheckKind, Check> before = planned(CaseState.SCREENED);
        before.computeIfPresent(CheckKind.STAGE2, (kind, check) -> inState(check, CheckState.MISSED));

        assertThat(changes(aCase().withStage2DoneAt("2026-12-18T18:04:59+01:00"), before))
                .extracting(Check::state)
                .containsExactly(CheckState.COMPLETED);
        assertThat(changes(aCase().withStage2DoneAt("2026-12-18T18:05:00+01:00"), before))
                .isEmpty();
    }

    private List<Check> changes(CaseFixture snapshot, Map<CheckKind, Check> before) {
        return plan.changes(snapshot.build(), before, UUID::randomUUID, NOW);
    }

    private Map<CheckKind, Check> planned(CaseState state) {
        Map<CheckKind, Check> checks = new EnumMap<>(CheckKind.class);
        changes(aCase().in(state), Map.of()).forEach(check -> checks.put(check.kind(), check));
        return checks;
    }

    private static Check inState(Check check, CheckState state) {
        return new Check(
                check.checkId(),
                check.caseId(),
                check.kind(),
                state,
                check.window(),
                check.version(),
                Optional.empty(),
                Optional.empty());
    }
}
