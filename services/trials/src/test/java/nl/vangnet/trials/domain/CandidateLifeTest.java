package nl.vangnet.trials.domain;

import static nl.vangnet.trials.CaseFixture.CASE_ID;
import static nl.vangnet.trials.CaseFixture.TRAUMA;
import static nl.vangnet.trials.CaseFixture.aCase;
import static nl.vangnet.trials.CaseFixture.aPositiveCase;
import static nl.vangnet.trials.Protocols.CGT;
import static nl.vangnet.trials.Protocols.OXYTOCIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.vangnet.trials.CaseFixture;
import nl.vangnet.trials.domain.CandidateState.Offered;
import nl.vangnet.trials.domain.CandidateState.Waiting;
import nl.vangnet.trials.domain.CandidateState.Withdrawn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidateLifeTest {

    private static final Pseudonym PSEUDONYM = new Pseudonym("OXY-7K2M9QXR", "OXY-7K2M-9QXR");

    @Test
    void a_positive_case_is_offered_while_the_window_is_open() {
        Step step = begin(OXYTOCIN, aPositiveCase(), day(2)).orElseThrow();

        assertThat(step.change()).isEqualTo(Change.OFFERED);
        assertThat(step.candidate().caseId()).isEqualTo(CASE_ID);
        assertThat(step.candidate().state()).isEqualTo(new Offered(day(2)));
        assertThat(step.candidate().revision()).isEqualTo(1);
    }

    @Test
    void a_case_is_listed_and_not_offered_before_the_window_opens() {
        Step step = begin(CGT, aPositiveCase(), day(2)).orElseThrow();

        assertThat(step.change()).isEqualTo(Change.LISTED);
        assertThat(step.change().published()).isFalse();
        assertThat(step.candidate().due(day(2))).contains(day(14));
    }

    @Test
    void a_case_is_no_candidate_while_its_event_is_not_confirmed() {
        assertThat(begin(OXYTOCIN, aCase(), day(2))).isEmpty();
    }

    @Test
    void a_case_that_a_criterion_rules_out_is_no_candidate() {
        assertThat(begin(OXYTOCIN, aPositiveCase().aged(66), day(2))).isEmpty();
    }

    @Test
    void a_closed_case_and_a_deceased_patient_are_no_candidates() {
        assertThat(begin(OXYTOCIN, aPositiveCase().closed(), day(2))).isEmpty();
        assertThat(begin(OXYTOCIN, aPositiveCase().deceased(), day(2))).isEmpty();
    }

    @Test
    void a_case_that_comes_after_the_window_is_no_candidate() {
        assertThat(begin(OXYTOCIN, aPositiveCase(), day(12))).isEmpty();
    }

    @Test
    void nothing_happens_when_nothing_changed() {
        assertThat(advance(OXYTOCIN, aPositiveCase().version(2), offered(OXYTOCIN, 2), day(3)))
                .isEmpty();
    }

    @Test
    void a_changed_finding_is_told_to_the_trial() {
        Step step = advance(OXYTOCIN, aPositiveCase().speaking(null), offered(OXYTOCIN, 2), day(3))
                .orElseThrow();

        assertThat(step.change()).isEqualTo(Change.UPDATED);
        assertThat(step.candidate().state()).isEqualTo(new Offered(day(2)));
        assertThat(step.candidate().revision()).isEqualTo(2);
    }

    @Test
    void a_waiting_candidate_is_offered_when_the_window_opens() {
        Step step = advance(
                        CGT,
                        aPositiveCase(),
                        begin(CGT, aPositiveCase(), day(2)).orElseThrow().candidate(),
                        day(14))
                .orElseThrow();

        assertThat(step.change()).isEqualTo(Change.OFFERED);
        assertThat(step.candidate().state()).isEqualTo(new Offered(day(14)));
        assertThat(step.candidate().due(day(14))).contains(day(30));
    }

    @Test
    void the_close_of_the_window_withdraws_once() {
        Step step = advance(OXYTOCIN, aPositiveCase(), offered(OXYTOCIN, 2), day(12))
                .orElseThrow();

        assertThat(step.change()).isEqualTo(Change.WITHDRAWN);
        assertThat(step.candidate().state())
                .isEqualTo(new Withdrawn(WithdrawalReason.WINDOW_CLOSED, day(12), Optional.of(day(2)), false));
        assertThat(step.candidate().due(day(12))).isEmpty();
        assertThat(advance(OXYTOCIN, aPositiveCase(), step.candidate(), day(13)))
                .isEmpty();
    }

    @Test
    void a_closed_case_withdraws() {
        Step step = advance(OXYTOCIN, aPositiveCase().closed(), offered(OXYTOCIN, 2), day(3))
                .orElseThrow();

        assertThat(step.change()).isEqualTo(Change.WITHDRAWN);
        assertThat(reason(step)).isEqualTo(WithdrawalReason.CASE_CLOSED);
    }

    @Test
    void a_criterion_that_turns_against_the_patient_withdraws() {
        Step step = advance(OXYTOCIN, aPositiveCase().guarded("TBI"), offered(OXYTOCIN, 2), day(3))
                .orElseThrow();

        assertThat(step.change()).isEqualTo(Change.WITHDRAWN);
        assertThat(reason(step)).isEqualTo(WithdrawalReason.CRITERION);
    }

    @Test
    void a_trial_that_was_never_told_is_not_told_of_the_end() {
        Candidate waiting = begin(CGT, aPositiveCase(), day(2)).orElseThrow().candidate();

        Step step = advance(CGT, aPositiveCase().closed(), waiting, day(3)).orElseThrow();

        assertThat(step.change()).isEqualTo(Change.DROPPED);
        assertThat(step.change().published()).isFalse();
    }

    @Test
    void a_reopened_case_is_offered_again() {
        Candidate withdrawn = advance(OXYTOCIN, aPositiveCase().closed(), offered(OXYTOCIN, 2), day(3))
                .orElseThrow()
                .candidate();

        Step step = advance(OXYTOCIN, aPositiveCase(), withdrawn, day(4)).orElseThrow();

        assertThat(step.change()).isEqualTo(Change.OFFERED);
        assertThat(step.candidate().revision()).isEqualTo(3);
    }

    @Test
    void a_closed_window_is_not_silently_opened_by_a_corrected_trauma_time() {
        Candidate withdrawn = advance(OXYTOCIN, aPositiveCase(), offered(OXYTOCIN, 2), day(12))
                .orElseThrow()
                .candidate();
        CaseFixture corrected = moved(Duration.ofDays(1));

        Step step = advance(OXYTOCIN, corrected, withdrawn, day(12)).orElseThrow();

        assertThat(step.change()).isEqualTo(Change.WINDOW_MOVED);
        assertThat(step.candidate().state())
                .isEqualTo(new Withdrawn(WithdrawalReason.WINDOW_CLOSED, day(12), Optional.of(day(2)), true));
        assertThat(advance(OXYTOCIN, corrected, step.candidate(), day(12))).isEmpty();
    }

    @Test
    void a_candidate_is_taken_back_when_a_corrected_trauma_time_makes_it_too_early() {
        Candidate offered = begin(CGT, aPositiveCase(), day(14)).orElseThrow().candidate();

        Step step = advance(CGT, moved(Duration.ofDays(2)), offered, day(15)).orElseThrow();

        assertThat(step.change()).isEqualTo(Change.WITHDRAWN);
        assertThat(step.candidate().state()).isEqualTo(new Waiting());
        assertThat(step.candidate().due(day(15))).contains(day(16));
    }

    @Test
    void a_trigger_in_doubt_again_leaves_the_candidate_to_people() {
        CaseFixture incomplete = aCase().confirmed().screened(1, 2, new Score("PDI", 9, false));

        Step step = advance(OXYTOCIN, incomplete, offered(OXYTOCIN, 2), day(3)).orElseThrow();

        assertThat(step.change()).isEqualTo(Change.UPDATED);
    }

    private static CaseFixture moved(Duration by) {
        return aCase().hurtAt(TRAUMA.plus(by))
                .confirmed()
                .screened(1, 1, new Score("PDI", 23, true), new Score("TSQ", 6, true));
    }

    private static Candidate offered(TrialProtocol protocol, int day) {
        return begin(protocol, aPositiveCase(), day(day)).orElseThrow().candidate();
    }

    private static Optional<Step> begin(TrialProtocol protocol, CaseFixture fixture, Instant now) {
        return CandidateLife.begin(protocol, fixture.build(), PSEUDONYM, now);
    }

    private static Optional<Step> advance(
            TrialProtocol protocol, CaseFixture fixture, Candidate candidate, Instant now) {
        return CandidateLife.advance(protocol, fixture.build(), candidate, now);
    }

    private static WithdrawalReason reason(Step step) {
        return ((Withdrawn) step.candidate().state()).reason();
    }

    private static Instant day(int day) {
        return TRAUMA.plus(Duration.ofDays(day));
    }
}
