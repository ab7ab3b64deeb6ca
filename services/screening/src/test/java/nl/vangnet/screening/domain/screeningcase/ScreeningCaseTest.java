package nl.vangnet.screening.domain.screeningcase;

import static nl.vangnet.screening.domain.visit.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.instrument.Instrument;
import nl.vangnet.screening.domain.instrument.Outcome;
import nl.vangnet.screening.domain.instrument.Score;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.CaseClosed;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.CaseReopened;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.ExposureConfirmed;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.ExposureDetected;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.ExposureReassessed;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.ScreeningCompleted;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.TraumaTimeCorrected;
import nl.vangnet.screening.domain.screeningcase.Transition.Changed;
import nl.vangnet.screening.domain.screeningcase.Transition.Refusal;
import nl.vangnet.screening.domain.screeningcase.Transition.Refused;
import nl.vangnet.screening.domain.screeningcase.Transition.Unchanged;
import nl.vangnet.screening.domain.visit.MessageFixture;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.StatedTime;
import nl.vangnet.screening.domain.visit.TraumaTime.Precision;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningCaseTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final ExposureRules RULES = ExposureRules.load(ExposureRules.NEWEST);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant ARRIVAL = Instant.parse("2026-11-20T09:00:00Z");
    private static final CaseIdentity IDENTITY =
            new CaseIdentity(new UUID(0, 1), "VN-0001", new UUID(0, 2), new UUID(0, 3));

    private static final MessageFixture CYCLIST = aMessage().code("V13.4");

    @Test
    void an_exposed_emergency_visit_opens_a_case() {
        Changed detected = detect(CYCLIST);

        assertThat(detected.next().state()).isEqualTo(CaseState.DETECTED);
        assertThat(detected.next().version()).isEqualTo(1);
        assertThat(detected.next().patient().ageAtTrauma()).isEqualTo(41);
        assertThat(detected.events()).containsExactly(new ExposureDetected(NOW, detected.next()));
    }

    @Test
    void a_visit_opens_no_case_unless_it_was_an_emergency_is_exposed_and_still_stands() {
        assertThat(opens(CYCLIST)).isTrue();
        assertThat(opens(aMessage())).isTrue(); // nothing is known, and unknown is never negative
        assertThat(opens(aMessage().code("I10"))).isFalse();
        assertThat(opens(aMessage().code("V13.4").patientClass(PatientClass.INPATIENT)))
                .isFalse();
        assertThat(opens(aMessage().code("V13.4").event(VisitEvent.CANCELLED))).isFalse();
        assertThat(opens(aMessage().code("V13.4").died(true))).isFalse();
    }

    @Test
    void a_minor_s_case_is_closed_for_age_on_the_day_before_the_eighteenth_birthday_and_not_on_it() {
        Changed minor = detect(aMessage().code("V13.4").born("2008-11-21"));
        Changed adult = detect(aMessage().code("V13.4").born("2008-11-20"));

        assertThat(minor.next().closedReason()).isEqualTo(ClosedReason.AGE);
        assertThat(minor.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(ExposureDetected.class, CaseClosed.class));
        assertThat(minor.next().version()).isEqualTo(2);
        assertThat(adult.next().state()).isEqualTo(CaseState.DETECTED);
    }

    @Test
    void an_unknown_age_excludes_nobody() {
        assertThat(detect(aMessage().code("V13.4").born(null)).next().state()).isEqualTo(CaseState.DETECTED);
    }

    @Test
    void seeing_the_same_visit_again_changes_nothing() {
        ScreeningCase detected = detect(CYCLIST).next();

        assertThat(see(detected, CYCLIST)).isEqualTo(new Unchanged(detected));
    }

    @Test
    void a_further_code_is_a_reassessment() {
        Changed changed =
                changed(see(detect(CYCLIST).next(), aMessage().code("V13.4").code("S06.0")));

        assertThat(changed.events()).containsExactly(new ExposureReassessed(NOW, changed.next()));
        assertThat(changed.next().version()).isEqualTo(2);
    }

    @Test
    void a_retracted_code_closes_a_case_that_no_nurse_has_confirmed() {
        Changed changed = changed(see(detect(CYCLIST).next(), aMessage().code("I10")));

        assertThat(changed.next().closedReason()).isEqualTo(ClosedReason.NOT_EXPOSED);
        assertThat(changed.events()).containsExactly(new CaseClosed(NOW, changed.next()));
    }

    @Test
    void after_a_nurse_confirmed_no_exclusion_closes_the_case() {
        Changed changed = changed(see(confirmed(), aMessage().code("I10")));

        assertThat(changed.next().state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(changed.next().exposure().exposureClass()).isEqualTo(ExposureClass.EXCLUDE);
    }

    @Test
    void a_case_that_closed_as_not_exposed_opens_again_when_a_code_arrives() {
        ScreeningCase closed =
                changed(see(detect(CYCLIST).next(), aMessage().code("I10"))).next();

        Changed reopened = changed(see(closed, aMessage().code("I10").code("X95")));

        assertThat(reopened.next().state()).isEqualTo(CaseState.DETECTED);
        assertThat(reopened.events()).containsExactly(new CaseReopened(NOW, reopened.next()));
    }

    @Test
    void a_nurse_s_no_stands_until_a_ground_appears_that_the_nurse_had_not_seen() {
        ScreeningCase rejected = changed(detect(CYCLIST).next().confirm(Confirmation.notMet(NOW), null, NOW))
                .next();

        assertThat(rejected.closedReason()).isEqualTo(ClosedReason.NOT_EXPOSED);
        assertThat(see(rejected, CYCLIST)).isEqualTo(new Unchanged(rejected));
        assertThat(changed(see(rejected, aMessage().code("V13.4").code("S82.1")))
                        .events())
                .isEmpty();
        Changed reopened = changed(see(rejected, aMessage().code("V13.4").code("X95")));
        assertThat(reopened.next().state()).isEqualTo(CaseState.DETECTED);
        assertThat(reopened.next().confirmation()).isNull();
    }

    @Test
    void a_nurse_s_no_is_about_what_happened_then_and_not_about_what_brings_the_patient_back() {
        ScreeningCase rejected = changed(detect(CYCLIST).next().confirm(Confirmation.notMet(NOW), null, NOW))
                .next();
        MessageFixture cyclist = aMessage().code("V13.4").from("2026-11-20T09:00:00Z");
        MessageFixture back =
                aMessage().id("back").visit("2").at("2026-11-24T09:00:00Z").from("2026-11-24T09:00:00Z");
        Visit unexplained = Visit.fold(List.of(cyclist.build(), back.build()));
        Visit cough = Visit.fold(List.of(cyclist.build(), back.code("J06.9").build()));
        Visit assaulted = Visit.fold(
                List.of(cyclist.build(), back.text("mishandeld door partner").build()));

        assertThat(stateAfter(rejected, cough)).isEqualTo(CaseState.CLOSED);
        assertThat(stateAfter(rejected, unexplained)).isEqualTo(CaseState.DETECTED);
        assertThat(stateAfter(rejected, assaulted)).isEqualTo(CaseState.DETECTED);
        // A second no is about the return as well.
        ScreeningCase again = changed(changed(rejected.see(unexplained, decide(unexplained), AMSTERDAM, NOW))
                        .next()
                        .confirm(Confirmation.notMet(Instant.parse("2026-11-25T09:00:00Z")), null, NOW))
                .next();
        assertThat(again.see(unexplained, decide(unexplained), AMSTERDAM, NOW)).isEqualTo(new Unchanged(again));
    }

    private static CaseState stateAfter(ScreeningCase before, Visit visit) {
        return changed(before.see(visit, decide(visit), AMSTERDAM, NOW)).next().state();
    }

    @Test
    void a_cancelled_visit_voids_its_case_and_a_new_arrival_brings_it_back() {
        MessageFixture arrived = aMessage().id("1").code("V13.4");
        MessageFixture cancelled = aMessage().id("2").at("2026-11-20T10:00:00Z").event(VisitEvent.CANCELLED);
        MessageFixture again = aMessage().id("3").at("2026-11-20T11:00:00Z").event(VisitEvent.ARRIVED);

        Changed voided = changed(see(confirmed(), arrived, cancelled));
        Changed back = changed(see(voided.next(), arrived, cancelled, again));

        assertThat(voided.next().closedReason()).isEqualTo(ClosedReason.CANCELLED);
        assertThat(back.next().state()).isEqualTo(CaseState.CONFIRMED);
    }

    @Test
    void a_death_ends_the_case_whatever_its_state() {
        Changed dead = changed(see(confirmed(), aMessage().code("V13.4").died(true)));

        assertThat(dead.next().closedReason()).isEqualTo(ClosedReason.DECEASED);
        assertThat(dead.next().patient().deceased()).isTrue();
    }

    @Test
    void a_death_is_told_of_a_case_that_had_closed_for_less() {
        ScreeningCase refused =
                changed(confirmed().close(ClosedReason.REFUSED, NOW)).next();

        Changed dead = changed(see(refused, aMessage().code("V13.4").died(true)));

        assertThat(dead.next().closedReason()).isEqualTo(ClosedReason.DECEASED);
        assertThat(dead.events()).hasSize(1);
    }

    @Test
    void a_refusal_is_not_undone_by_any_message() {
        ScreeningCase refused =
                changed(confirmed().close(ClosedReason.REFUSED, NOW)).next();

        assertThat(changed(see(refused, aMessage().code("X95"))).next().closedReason())
                .isEqualTo(ClosedReason.REFUSED);
    }

    @Test
    void a_better_accident_time_moves_the_trauma() {
        StatedTime accident = new StatedTime.Moment(ARRIVAL.minusSeconds(3600));

        Changed changed =
                changed(see(detect(CYCLIST).next(), aMessage().code("V13.4").accident(accident)));

        assertThat(changed.next().trauma().precision()).isEqualTo(Precision.MINUTE);
        assertThat(changed.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(TraumaTimeCorrected.class, ExposureReassessed.class));
        assertThat(changed.events())
                .extracting(event -> event.snapshot().version())
                .containsExactly(2, 3);
    }

    @Test
    void a_trauma_time_that_a_nurse_set_is_not_moved_by_a_message() {
        Instant said = ARRIVAL.minusSeconds(7200);
        ScreeningCase corrected =
                changed(detect(CYCLIST).next().confirm(yes(), said, NOW)).next();

        Transition seen = see(corrected, aMessage().code("V13.4").accident(new StatedTime.Moment(ARRIVAL)));

        assertThat(corrected.trauma().instant()).isEqualTo(said);
        assertThat(seen).isEqualTo(new Unchanged(corrected));
    }

    @Test
    void a_trauma_cannot_lie_in_the_future() {
        assertThat(detect(CYCLIST).next().confirm(yes(), NOW.plusSeconds(1), NOW))
                .isEqualTo(new Refused(Refusal.TIME_IN_FUTURE));
    }

    @Test
    void criterion_a_needs_a_mode_and_a_threat() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confirmation.met(ExposureMode.EXPERIENCED, Set.of(), NOW));
    }

    @Test
    void a_confirmed_case_says_so() {
        Changed changed = changed(detect(CYCLIST).next().confirm(yes(), null, NOW));

        assertThat(changed.next().state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(changed.events()).containsExactly(new ExposureConfirmed(NOW, changed.next()));
    }

    @Test
    void a_closed_case_cannot_be_confirmed_or_screened_and_an_unconfirmed_one_cannot_be_screened() {
        ScreeningCase closed =
                changed(confirmed().close(ClosedReason.WITHDRAWN, NOW)).next();

        assertThat(closed.confirm(yes(), null, NOW)).isEqualTo(new Refused(Refusal.CLOSED));
        assertThat(closed.record(pdi(Outcome.POSITIVE, NOW), AMSTERDAM, NOW)).isEqualTo(new Refused(Refusal.CLOSED));
        assertThat(detect(CYCLIST).next().record(pdi(Outcome.POSITIVE, NOW), AMSTERDAM, NOW))
                .isEqualTo(new Refused(Refusal.NOT_CONFIRMED));
    }

    @Test
    void half_a_stage_is_kept_and_tells_nobody_anything_yet() {
        Changed half = record(confirmed(), pdi(Outcome.NEGATIVE, NOW));

        assertThat(half.events()).isEmpty();
        assertThat(half.next().state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(half.next().screenings()).hasSize(1);
    }

    @Test
    void the_second_instrument_completes_the_stage() {
        ScreeningCase half = record(confirmed(), pdi(Outcome.NEGATIVE, NOW)).next();

        Changed whole = record(half, tsq(Outcome.NEGATIVE, NOW));

        assertThat(whole.next().state()).isEqualTo(CaseState.SCREENED);
        assertThat(whole.next().screenings())
                .extracting(StageScreening::stage, StageScreening::outcome)
                .containsExactly(tuple(1, Outcome.NEGATIVE));
        assertThat(whole.events()).containsExactly(new ScreeningCompleted(NOW, whole.next()));
    }

    @Test
    void one_positive_instrument_is_enough() {
        Changed changed = record(confirmed(), tsq(Outcome.POSITIVE, NOW));

        assertThat(changed.next().state()).isEqualTo(CaseState.SCREENED);
        assertThat(changed.next().screenings().getFirst().outcome()).isEqualTo(Outcome.POSITIVE);
    }

    @Test
    void two_instruments_with_gaps_are_told_as_incomplete_and_leave_the_case_open_for_more() {
        ScreeningCase half = record(confirmed(), pdi(Outcome.INCOMPLETE, NOW)).next();

        Changed whole = record(half, tsq(Outcome.NEGATIVE, NOW));

        assertThat(whole.next().state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(whole.events()).containsExactly(new ScreeningCompleted(NOW, whole.next()));
    }

    @Test
    void the_same_response_twice_changes_nothing_and_an_older_one_does_not_replace_a_newer() {
        ScreeningCase screened = record(confirmed(), pdi(Outcome.POSITIVE, NOW)).next();

        assertThat(screened.record(pdi(Outcome.POSITIVE, NOW), AMSTERDAM, NOW)).isInstanceOf(Unchanged.class);
        assertThat(screened.record(pdi(Outcome.NEGATIVE, NOW.minusSeconds(60)), AMSTERDAM, NOW))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void stage_two_begins_fourteen_days_after_the_trauma() {
        Instant fourteenDays = Instant.parse("2026-12-04T09:00:00Z");

        Changed before = record(confirmed(), pdi(Outcome.POSITIVE, fourteenDays.minusSeconds(1)));
        Changed at = record(confirmed(), pdi(Outcome.POSITIVE, fourteenDays));

        assertThat(before.next().screenings().getFirst().stage()).isEqualTo(1);
        assertThat(at.next().screenings().getFirst().stage()).isEqualTo(2);
    }

    @Test
    void a_case_that_is_opened_by_hand_is_where_its_facts_put_it() {
        ScreeningCase screened = record(confirmed(), tsq(Outcome.POSITIVE, NOW)).next();
        ScreeningCase closed =
                changed(screened.close(ClosedReason.REFUSED, NOW)).next();

        assertThat(changed(closed.reopen(NOW)).next().state()).isEqualTo(CaseState.SCREENED);
        assertThat(screened.reopen(NOW)).isEqualTo(new Refused(Refusal.NOT_CLOSED));
    }

    @Test
    void nobody_opens_the_case_of_the_dead_by_hand() {
        ScreeningCase dead =
                changed(see(confirmed(), aMessage().code("V13.4").died(true))).next();

        assertThat(dead.reopen(NOW)).isEqualTo(new Refused(Refusal.FINAL));
    }

    private static ScreeningCase confirmed() {
        return changed(detect(CYCLIST).next().confirm(yes(), null, NOW)).next();
    }

    private static Confirmation yes() {
        return Confirmation.met(ExposureMode.EXPERIENCED, Set.of(Threat.LIFE), NOW);
    }

    private static Score pdi(Outcome outcome, Instant at) {
        return new Score(Instrument.PDI, 20, 13, 17, outcome, "1", at);
    }

    private static Score tsq(Outcome outcome, Instant at) {
        return new Score(Instrument.TSQ, 4, 10, 5, outcome, "1", at);
    }

    private static Changed record(ScreeningCase screeningCase, Score score) {
        return changed(screeningCase.record(score, AMSTERDAM, NOW));
    }

    private static boolean opens(MessageFixture message) {
        Visit visit = fold(message);
        return ScreeningCase.opensFor(visit, decide(visit));
    }

    private static Changed detect(MessageFixture message) {
        Visit visit = fold(message);
        return ScreeningCase.detect(IDENTITY, visit, decide(visit), AMSTERDAM, NOW);
    }

    @Test
    void a_time_that_moves_the_window_across_now_is_a_task_until_a_person_has_seen_it() {
        ScreeningCase detected = detect(CYCLIST).next();
        assertThat(detected.stageOneWindow(AMSTERDAM).phaseAt(NOW)).isEqualTo(StageOneWindow.Phase.OPEN);
        StatedTime longAgo = new StatedTime.Moment(ARRIVAL.minus(Duration.ofDays(9)));

        ScreeningCase shifted = changed(see(detected, aMessage().code("V13.4").accident(longAgo)))
                .next();

        assertThat(shifted.windowShift()).isEqualTo(new WindowShift(detected.trauma(), shifted.trauma()));
        assertThat(shifted.stageOneWindow(AMSTERDAM).phaseAt(NOW)).isEqualTo(StageOneWindow.Phase.PAST);
        assertThat(changed(shifted.acknowledgeShift()).next().windowShift()).isNull();
        assertThat(detected.acknowledgeShift()).isInstanceOf(Transition.Unchanged.class);
        // The time is put right before anybody looked: there is nothing left to look at.
        assertThat(changed(see(shifted, CYCLIST)).next().windowShift()).isNull();
    }

    @Test
    void a_time_that_moves_the_window_and_leaves_it_open_is_no_task() {
        StatedTime accident = new StatedTime.Moment(ARRIVAL.minusSeconds(3600));

        assertThat(changed(see(detect(CYCLIST).next(), aMessage().code("V13.4").accident(accident)))
                        .next()
                        .windowShift())
                .isNull();
    }

    @Test
    void a_merge_that_is_undone_opens_the_case_again_as_it_was() {
        ScreeningCase confirmed = changed(detect(CYCLIST)
                        .next()
                        .confirm(Confirmation.met(ExposureMode.EXPERIENCED, Set.of(Threat.LIFE), NOW), null, NOW))
                .next();
        ScreeningCase merged =
                changed(confirmed.close(ClosedReason.MERGED, NOW)).next();

        Changed reopened = changed(see(merged, CYCLIST));

        assertThat(reopened.next().state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(reopened.events()).hasOnlyElementsOfType(CaseReopened.class);
    }

    @Test
    void a_visit_that_becomes_another_patient_s_takes_its_case_along() {
        UUID other = new UUID(0, 9);
        Visit visit = fold(CYCLIST);

        Changed changed = changed(detect(CYCLIST).next().see(other, visit, decide(visit), AMSTERDAM, NOW));

        assertThat(changed.next().identity().patientKey()).isEqualTo(other);
        assertThat(changed.events()).hasOnlyElementsOfType(ExposureReassessed.class);
    }

    private static Transition see(ScreeningCase screeningCase, MessageFixture... messages) {
        Visit visit = fold(messages);
        return screeningCase.see(visit, decide(visit), AMSTERDAM, NOW);
    }

    private static Visit fold(MessageFixture... messages) {
        return Visit.fold(Arrays.stream(messages).map(MessageFixture::build).toList());
    }

    private static ExposureDecision decide(Visit visit) {
        return ExposureScreening.screen(VisitEvidence.of(visit, AMSTERDAM), RULES);
    }

    private static Changed changed(Transition transition) {
        assertThat(transition).isInstanceOf(Changed.class);
        return (Changed) transition;
    }
}
