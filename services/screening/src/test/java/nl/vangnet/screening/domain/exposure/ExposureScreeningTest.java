package nl.vangnet.screening.domain.exposure;

import static nl.vangnet.screening.domain.exposure.EvidenceFixture.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.vangnet.screening.domain.complaint.Role;
import nl.vangnet.screening.domain.visit.StatedCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExposureScreeningTest {

    @Test
    void one_include_beats_any_number_of_excludes() {
        ExposureDecision decision =
                evidence().who("S00", "S60", "W19", "V13.4", "Z09").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.INCLUDE);
    }

    @Test
    void special_beats_include() {
        ExposureDecision decision = evidence().who("V13.4", "X60").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.SPECIAL);
        assertThat(decision.routes()).containsExactly(SafetyRoute.SELF_HARM);
    }

    @Test
    void the_strongest_reason_stands_first_and_each_says_where_it_was_found() {
        ExposureDecision decision = evidence().who("S00", "V13.4").screen();

        assertThat(decision.ruleSet()).isEqualTo("2026.2");
        assertThat(decision.reasons())
                .containsExactly(
                        new ExposureReason(
                                "1",
                                ExposureClass.INCLUDE,
                                CodingSystem.WHO.uri(),
                                "V13.4",
                                null,
                                "DG1-3[2]",
                                EvidenceFixture.MESSAGE),
                        new ExposureReason(
                                "15",
                                ExposureClass.EXCLUDE,
                                CodingSystem.WHO.uri(),
                                "S00",
                                null,
                                "DG1-3[1]",
                                EvidenceFixture.MESSAGE));
    }

    @Test
    void deferral_stands_beside_the_class() {
        ExposureDecision decision = evidence().who("V13.4", "F10.0").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.INCLUDE);
        assertThat(decision.deferred()).isTrue();
    }

    @Test
    void a_sexual_assault_coded_as_maltreatment_takes_both_routes() {
        ExposureDecision decision = evidence().who("T74.2").screen();

        assertThat(decision.routes()).containsExactlyInAnyOrder(SafetyRoute.SEXUAL_VIOLENCE, SafetyRoute.MALTREATMENT);
    }

    @Test
    void codes_that_block_the_oxytocin_arm_are_guards_whatever_the_class_is() {
        ExposureDecision decision =
                evidence().who("S06.0", "I21.0", "I60", "O15", "F43.1").screen();

        assertThat(decision.guards()).containsExactlyInAnyOrder(Guard.values());
    }

    @Test
    void a_code_means_what_its_own_edition_says() {
        assertThat(evidence().who("Y07").screen().exposureClass()).isEqualTo(ExposureClass.SPECIAL);
        assertThat(evidence().cm("Y07").screen().exposureClass()).isEqualTo(ExposureClass.EXCLUDE);
    }

    @Test
    void the_dutch_edition_shares_the_lines_of_the_who() {
        ExposureDecision decision =
                evidence().codes("http://hl7.org/fhir/sid/icd-10-nl", "V13.4").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.INCLUDE);
    }

    @Test
    void a_code_without_an_edition_asks_for_a_look_in_either() {
        ExposureDecision decision = evidence().codes(null, "V13.4").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.REVIEW);
        assertThat(decision.reasons()).extracting(ExposureReason::rule).containsOnly("unknown-edition");
    }

    @Test
    void a_code_without_an_edition_that_may_be_self_harm_is_treated_as_such() {
        ExposureDecision decision = evidence().codes(null, "X60").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.SPECIAL);
        assertThat(decision.routes()).containsExactly(SafetyRoute.SELF_HARM);
    }

    @Test
    void an_injury_that_no_row_of_the_table_names_is_not_dropped_whatever_its_edition() {
        assertThat(evidence().who("S82.1").screen().reasons())
                .extracting(ExposureReason::rule)
                .containsExactly("rest.injury");
        assertThat(evidence().codes(null, "S82.1").screen().reasons())
                .extracting(ExposureReason::rule)
                .containsExactly("unknown-edition");
    }

    @Test
    void an_injury_or_cause_that_its_edition_does_not_have_is_not_dropped() {
        assertThat(evidence().who("V00").cm("Y05").screen().reasons())
                .extracting(ExposureReason::rule, ExposureReason::exposureClass)
                .containsOnly(tuple("unlisted-injury", ExposureClass.REVIEW));
    }

    @Test
    void an_illness_is_excluded_by_a_row_that_says_so() {
        ExposureDecision decision = evidence().who("I10").text("hoofdpijn").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.EXCLUDE);
        assertThat(decision.deferred()).isFalse();
        assertThat(decision.reasons()).extracting(ExposureReason::rule).containsExactly("rest.circulation");
    }

    @Test
    void words_that_nothing_names_exclude() {
        ExposureDecision decision = evidence().text("hoofdpijn").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.EXCLUDE);
        assertThat(decision.reasons()).extracting(ExposureReason::rule).containsExactly("no-rule");
    }

    @Test
    void an_illness_without_an_edition_is_an_illness_in_either() {
        ExposureDecision decision = evidence().codes(null, "I10").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.EXCLUDE);
        assertThat(decision.reasons()).extracting(ExposureReason::rule).containsExactly("no-rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "K-12", "abc 9"})
    void a_code_of_a_hospitals_own_that_comes_without_words_asks_for_a_look(String code) {
        ExposureDecision decision = evidence()
                .who("I10")
                .codes("https://hospital.example/codes", code)
                .screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.REVIEW);
        assertThat(decision.reasons().getFirst().rule()).isEqualTo("unknown-code");
    }

    @Test
    void a_code_that_cannot_be_read_asks_nothing_when_its_translation_stands_beside_it() {
        StatedCode local = new StatedCode("https://hospital.example/codes", "4711", null, "DG1-3[1]", null, false);
        StatedCode translated = new StatedCode(CodingSystem.WHO.uri(), "I10", null, "DG1-3[1]", null, false);
        VisitEvidence evidence = new VisitEvidence(List.of(local, translated), List.of(), List.of(), false, 41);

        assertThat(ExposureScreening.screen(evidence, EvidenceFixture.RULES).exposureClass())
                .isEqualTo(ExposureClass.EXCLUDE);
    }

    @Test
    void a_code_of_the_dutch_edition_says_so() {
        assertThat(evidence().stated(CodingSystem.NL, "V13.4").screen().reasons())
                .extracting(ExposureReason::system)
                .containsExactly("http://hl7.org/fhir/sid/icd-10-nl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S06.0+", "s06.0", "S060", "S06.0†", " S06.0 "})
    void dagger_case_dots_and_blanks_do_not_matter(String code) {
        assertThat(evidence().who(code).screen().guards()).containsExactly(Guard.TBI);
    }

    @Test
    void no_reason_at_all_is_unknown_and_asks_for_review_now_and_later() {
        ExposureDecision decision = evidence().screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.REVIEW);
        assertThat(decision.deferred()).isTrue();
        assertThat(decision.reasons()).extracting(ExposureReason::rule).containsExactly("no-reason");
    }

    @Test
    void a_dated_accident_that_nothing_else_explains_asks_for_review() {
        assertThat(evidence().accident().who("I10").screen().reasons())
                .extracting(ExposureReason::rule)
                .containsExactly("accident", "rest.circulation");
    }

    @Test
    void a_dated_accident_changes_nothing_about_what_the_table_names() {
        assertThat(evidence().accident().who("S00").screen().exposureClass()).isEqualTo(ExposureClass.EXCLUDE);
    }

    @Test
    void words_raise_to_review_and_never_higher() {
        ExposureDecision decision =
                evidence().who("S00").text("Aanrijding met auto").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.REVIEW);
        assertThat(decision.reasons().getFirst())
                .isEqualTo(new ExposureReason(
                        "complaint-text",
                        ExposureClass.REVIEW,
                        null,
                        null,
                        "Aanrijding",
                        "PV2-3[1]",
                        EvidenceFixture.MESSAGE,
                        new ToldEvent("TRANSPORT", Role.PATIENT)));
    }

    @Test
    void the_words_beside_a_code_that_cannot_be_read_are_read() {
        ExposureDecision decision = evidence()
                .codes("https://hospital.example/klachten", "mishandeling")
                .screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.REVIEW);
    }
}
