package nl.vangnet.trials.domain;

import static nl.vangnet.trials.CaseFixture.TRAUMA;
import static nl.vangnet.trials.CaseFixture.aCase;
import static nl.vangnet.trials.CaseFixture.aPositiveCase;
import static nl.vangnet.trials.Protocols.CGT;
import static nl.vangnet.trials.Protocols.OXYTOCIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.vangnet.trials.CaseFixture;
import nl.vangnet.trials.Protocols;
import nl.vangnet.trials.domain.Evidence.Kind;
import nl.vangnet.trials.domain.Finding.Met;
import nl.vangnet.trials.domain.Finding.NotMet;
import nl.vangnet.trials.domain.Finding.Unknown;
import nl.vangnet.trials.domain.ScreeningDecision.Ineligible;
import nl.vangnet.trials.domain.ScreeningDecision.NeedsReview;
import nl.vangnet.trials.domain.ScreeningDecision.TooEarly;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningTest {

    private static final Instant DAY_TWO = TRAUMA.plus(Duration.ofDays(2));
    private static final Instant DAY_TWENTY = TRAUMA.plus(Duration.ofDays(20));

    @Test
    void a_confirmed_and_positive_case_is_for_people_to_review_with_its_open_criteria() {
        ScreeningDecision decision = Screening.screen(OXYTOCIN, aPositiveCase().build(), DAY_TWO);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        NeedsReview.class,
                        review -> assertThat(review.open())
                                .extracting(Unknown::number)
                                .containsExactly(
                                        "E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7", "E-8", "E-9", "E-10", "E-11",
                                        "E-12", "E-13", "E-15"));
    }

    @Test
    void a_decision_has_one_finding_for_each_criterion_in_protocol_order() {
        ScreeningDecision decision = Screening.screen(OXYTOCIN, aPositiveCase().build(), DAY_TWO);

        assertThat(decision.findings())
                .extracting(Finding::number)
                .containsExactlyElementsOf(
                        OXYTOCIN.criteria().stream().map(Criterion::number).toList());
    }

    @Test
    void a_case_without_a_confirmation_or_a_screening_waits_for_them() {
        ScreeningDecision decision = Screening.screen(OXYTOCIN, aCase().build(), DAY_TWO);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        TooEarly.class,
                        early -> assertThat(early.awaited())
                                .extracting(Unknown::number)
                                .containsExactly("I-1", "I-3"));
    }

    @Test
    void an_event_that_the_nurse_rejected_rules_out() {
        assertRuledOut(OXYTOCIN, aPositiveCase().rejected(), DAY_TWO, "I-1");
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({"17, NotMet", "18, Met", "65, Met", "66, NotMet"})
    void both_ends_of_the_oxytocin_ages_are_included(int years, String expected) {
        Finding finding = finding(OXYTOCIN, "I-4", aPositiveCase().aged(years), DAY_TWO);

        assertThat(finding.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(finding.evidence()).isEqualTo(new Evidence(Kind.AGE, List.of(Integer.toString(years))));
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({"17, NotMet", "18, Met", "66, Met", "101, Met"})
    void cgt_has_no_upper_age(int years, String expected) {
        Finding finding = finding(CGT, "I-3", aPositiveCase().aged(years), DAY_TWENTY);

        assertThat(finding.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void an_unknown_age_excludes_nobody() {
        CaseFixture unknownAge = aPositiveCase().aged(null);

        assertThat(finding(OXYTOCIN, "I-4", unknownAge, DAY_TWO)).isInstanceOf(Unknown.class);
        assertThat(Screening.screen(OXYTOCIN, unknownAge.build(), DAY_TWO)).isInstanceOf(NeedsReview.class);
    }

    @ParameterizedTest(name = "PDI {0}, TSQ {1}: {2}")
    @CsvSource({"16, 4, NotMet", "17, 4, Met", "16, 5, Met", "17, 5, Met", "0, 0, NotMet", "52, 10, Met"})
    void one_of_the_two_cut_offs_is_enough(int pdi, int tsq, String expected) {
        CaseFixture screened =
                aCase().confirmed().screened(1, 1, new Score("PDI", pdi, true), new Score("TSQ", tsq, true));

        assertThat(finding(OXYTOCIN, "I-3", screened, DAY_TWO).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void an_incomplete_instrument_is_never_scored_as_negative() {
        CaseFixture screened =
                aCase().confirmed().screened(1, 1, new Score("PDI", 9, false), new Score("TSQ", 4, true));

        Finding finding = finding(OXYTOCIN, "I-3", screened, DAY_TWO);

        assertThat(finding)
                .isEqualTo(new Unknown("I-3", new Evidence(Kind.SCORES_INCOMPLETE, List.of("PDI 9", "TSQ 4"))));
    }

    @Test
    void a_missing_instrument_is_never_scored_as_negative() {
        CaseFixture screened = aCase().confirmed().screened(1, 1, new Score("TSQ", 4, true));

        assertThat(finding(OXYTOCIN, "I-3", screened, DAY_TWO)).isInstanceOf(Unknown.class);
    }

    @Test
    void the_last_screening_of_a_stage_counts() {
        CaseFixture screened = aCase().confirmed()
                .screened(1, 2, new Score("PDI", 20, true), new Score("TSQ", 1, true))
                .screened(1, 1, new Score("PDI", 2, true), new Score("TSQ", 1, true));

        assertThat(finding(OXYTOCIN, "I-3", screened, DAY_TWO)).isInstanceOf(Met.class);
    }

    @ParameterizedTest(name = "screened {0} after the event: {1}")
    @CsvSource({"PT167H59M59S, Met", "PT168H, NotMet"})
    void stage_one_counts_within_168_hours(Duration after, String expected) {
        CaseFixture screened = aCase().confirmed().screenedAt(1, TRAUMA.plus(after), new Score("PDI", 30, true));

        assertThat(finding(OXYTOCIN, "I-3", screened, TRAUMA.plus(after))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} for oxytocin, {2} for CGT")
    @CsvSource({
        "nl, Met, Met",
        "nl-BE, Met, Met",
        "NL, Met, Met",
        "en, Met, NotMet",
        "en-GB, Met, NotMet",
        "de, NotMet, NotMet"
    })
    void a_language_is_read_without_its_region(String language, String oxytocin, String cgt) {
        CaseFixture speaker = aPositiveCase().speaking(language);

        assertThat(finding(OXYTOCIN, "I-5", speaker, DAY_TWO).getClass().getSimpleName())
                .isEqualTo(oxytocin);
        assertThat(finding(CGT, "I-6", speaker, DAY_TWENTY).getClass().getSimpleName())
                .isEqualTo(cgt);
    }

    @Test
    void an_unknown_language_is_asked() {
        assertThat(finding(OXYTOCIN, "I-5", aPositiveCase().speaking(null), DAY_TWO))
                .isEqualTo(new Unknown("I-5", new Evidence(Kind.LANGUAGE_MISSING, List.of())));
    }

    @ParameterizedTest(name = "{0} rules oxytocin out by {1}")
    @CsvSource({
        "TBI, E-7",
        "CARDIAC, E-9",
        "STROKE, E-9",
        "OBSTETRIC, E-12",
        "PTSD_AT_ARRIVAL, E-6",
        "SELF_HARM, E-4",
        "MALTREATMENT, E-8",
        "SEXUAL_VIOLENCE, E-14"
    })
    void a_guard_or_a_route_rules_oxytocin_out(String recorded, String number) {
        assertRuledOut(OXYTOCIN, aPositiveCase().guarded(recorded), DAY_TWO, number, "SEXUAL_VIOLENCE");
        assertRuledOut(OXYTOCIN, aPositiveCase().routed(recorded), DAY_TWO, number, "none");
    }

    @Test
    void self_harm_is_never_routed_to_cgt_either() {
        assertRuledOut(CGT, aPositiveCase().routed("SELF_HARM"), DAY_TWENTY, "E-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBI", "STROKE", "PTSD_AT_ARRIVAL", "MALTREATMENT"})
    void what_guards_oxytocin_is_a_question_for_cgt(String recorded) {
        ScreeningDecision decision =
                Screening.screen(CGT, aPositiveCase().guarded(recorded).build(), DAY_TWENTY);

        assertThat(decision).isInstanceOf(NeedsReview.class);
        assertThat(decision.findings())
                .filteredOn(finding -> finding.evidence().kind() == Kind.HINT_IN_RECORD)
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().values()).containsExactly(recorded));
    }

    @Test
    void sexual_violence_ticked_by_the_nurse_keeps_the_oxytocin_trial_away() {
        assertRuledOut(OXYTOCIN, aPositiveCase().confirmedAs("EXPERIENCED", "SEXUAL_VIOLENCE"), DAY_TWO, "E-14");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"EXPERIENCED, Met", "WITNESSED, Met", "LEARNED, NotMet", "OCCUPATIONAL, Unknown"})
    void oxytocin_is_for_patients_and_direct_witnesses(String mode, String expected) {
        assertThat(finding(OXYTOCIN, "I-2", aPositiveCase().confirmedAs(mode), DAY_TWO)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} years: {2}")
    @CsvSource({
        "FEMALE, 18, Unknown",
        "FEMALE, 55, Unknown",
        "FEMALE, 56, Met",
        "MALE, 30, Met",
        "OTHER, 30, Unknown",
        "UNKNOWN, 30, Unknown"
    })
    void pregnancy_is_asked_of_everyone_whom_it_may_concern(Sex sex, int years, String expected) {
        assertThat(finding(OXYTOCIN, "E-12", aPositiveCase().of(sex).aged(years), DAY_TWO)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void nobody_is_ruled_out_by_sex_alone(Sex sex) {
        assertThat(Protocols.all())
                .allSatisfy(protocol -> assertThat(Screening.screen(
                                protocol, aPositiveCase().of(sex).build(), DAY_TWO))
                        .isNotInstanceOf(Ineligible.class));
    }

    @ParameterizedTest(name = "{0} after the event: baseline {1}, first dose {2}")
    @CsvSource({
        "PT0S, Met, Met",
        "PT239H59M59S, Met, Met",
        "PT240H, Unknown, Met",
        "PT287H59M59S, Unknown, Met",
        "PT288H, Unknown, NotMet"
    })
    void the_oxytocin_window_is_kept_to_the_second(Duration after, String baseline, String firstDose) {
        Instant now = TRAUMA.plus(after);

        assertThat(finding(OXYTOCIN, "I-6", aPositiveCase(), now).getClass().getSimpleName())
                .isEqualTo(baseline);
        assertThat(finding(OXYTOCIN, "I-7", aPositiveCase(), now).getClass().getSimpleName())
                .isEqualTo(firstDose);
    }

    @ParameterizedTest(name = "{0} after the event: {1}")
    @CsvSource({
        "P13DT23H59M59S, WINDOW_OPENS",
        "P14D, WINDOW_OPEN_UNTIL",
        "P89DT23H59M59S, WINDOW_OPEN_UNTIL",
        "P90D, WINDOW_CLOSED"
    })
    void the_cgt_window_is_kept_to_the_second(Duration after, Kind expected) {
        Finding finding = finding(CGT, "I-4", aPositiveCase(), TRAUMA.plus(after));

        assertThat(finding.evidence().kind()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "TSQ {0} at stage 2: {1}")
    @CsvSource({"5, NotMet", "6, Met"})
    void stage_two_settles_the_symptoms(int tsq, String expected) {
        CaseFixture screened = aPositiveCase().screened(2, 15, new Score("TSQ", tsq, true));

        assertThat(finding(CGT, "I-2", screened, DAY_TWENTY).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void a_positive_stage_one_points_towards_cgt_and_settles_nothing() {
        ScreeningDecision decision = Screening.screen(CGT, aPositiveCase().build(), DAY_TWENTY);

        assertThat(decision).isInstanceOf(NeedsReview.class);
        assertThat(finding(CGT, "I-2", aPositiveCase(), DAY_TWENTY))
                .isEqualTo(new Unknown("I-2", new Evidence(Kind.EARLY_SCREEN_POSITIVE, List.of("PDI 23", "TSQ 6"))));
    }

    @Test
    void a_negative_stage_one_waits_for_stage_two_and_excludes_nobody() {
        CaseFixture negative = aCase().confirmed().screened(1, 1, new Score("PDI", 3, true), new Score("TSQ", 1, true));

        assertThat(Screening.screen(CGT, negative.build(), DAY_TWENTY)).isInstanceOf(TooEarly.class);
    }

    @Test
    void symptoms_found_at_stage_two_make_up_for_a_negative_stage_one() {
        CaseFixture late = aCase().confirmed()
                .screened(1, 1, new Score("PDI", 3, true), new Score("TSQ", 1, true))
                .screened(2, 16, new Score("TSQ", 8, true));

        assertThat(Screening.screen(CGT, late.build(), DAY_TWENTY)).isInstanceOf(NeedsReview.class);
    }

    private static Finding finding(TrialProtocol protocol, String number, CaseFixture fixture, Instant now) {
        return Screening.screen(protocol, fixture.build(), now).findings().stream()
                .filter(finding -> finding.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRuledOut(TrialProtocol protocol, CaseFixture fixture, Instant now, String number) {
        assertThat(Screening.screen(protocol, fixture.build(), now))
                .isInstanceOfSatisfying(
                        Ineligible.class,
                        ineligible -> assertThat(ineligible.reasons())
                                .extracting(NotMet::number)
                                .containsExactly(number));
    }

    /** Sexual violence is a route and never a guard. */
    private static void assertRuledOut(
            TrialProtocol protocol, CaseFixture fixture, Instant now, String number, String unlessGuard) {
        if (!fixture.build().guards().contains(unlessGuard)) {
            assertRuledOut(protocol, fixture, now, number);
        }
    }
}
