package nl.vangnet.trials.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.vangnet.trials.Protocols;
import nl.vangnet.trials.domain.Criterion;
import nl.vangnet.trials.domain.Rule;
import nl.vangnet.trials.domain.Sex;
import nl.vangnet.trials.domain.TrialProtocol;
import nl.vangnet.trials.domain.WindowRule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocols as the schemas publish them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedTrialsTest {

    @Test
    void oxytocin_has_the_numbers_of_its_protocol() {
        TrialProtocol oxytocin = PublishedTrials.read("oxytocin");

        assertThat(oxytocin.prefix()).isEqualTo("OXY");
        assertThat(oxytocin.window())
                .isEqualTo(new WindowRule(Duration.ZERO, Optional.of(Duration.ofDays(10)), Duration.ofDays(12)));
        assertThat(rule(oxytocin, "I-3"))
                .isEqualTo(new Rule.StageOnePositive(Map.of("PDI", 17, "TSQ", 5), Duration.ofDays(7)));
        assertThat(rule(oxytocin, "I-4")).isEqualTo(new Rule.AgeAtTrauma(18, OptionalInt.of(65)));
        assertThat(rule(oxytocin, "I-5")).isEqualTo(new Rule.LanguageIn(Set.of("nl", "en")));
        assertThat(rule(oxytocin, "I-6")).isEqualTo(new Rule.AssessedWithin(Duration.ofDays(10)));
        assertThat(rule(oxytocin, "E-9"))
                .isEqualTo(new Rule.Ask(Set.of("CARDIAC", "STROKE"), Set.of(), Optional.empty()));
        assertThat(rule(oxytocin, "E-12"))
                .isEqualTo(new Rule.Ask(
                        Set.of("OBSTETRIC"), Set.of(), Optional.of(new Rule.Concerns(Sex.FEMALE, 18, 55))));
        assertThat(oxytocin.criteria()).hasSize(22);
    }

    @Test
    void cgt_has_the_numbers_of_its_protocol() {
        TrialProtocol cgt = PublishedTrials.read("cgt");

        assertThat(cgt.prefix()).isEqualTo("CGT");
        assertThat(cgt.window())
                .isEqualTo(new WindowRule(Duration.ofDays(14), Optional.of(Duration.ofDays(30)), Duration.ofDays(90)));
        assertThat(rule(cgt, "I-2")).isEqualTo(new Rule.StageTwoSymptoms("TSQ", 6, Map.of("PDI", 17, "TSQ", 5)));
        assertThat(rule(cgt, "I-3")).isEqualTo(new Rule.AgeAtTrauma(18, OptionalInt.empty()));
        assertThat(rule(cgt, "I-6")).isEqualTo(new Rule.LanguageIn(Set.of("nl")));
        assertThat(cgt.criteria()).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oxytocin", "cgt"})
    void each_criterion_that_may_be_open_says_what_to_ask(String trial) {
        assertThat(PublishedTrials.read(trial).criteria())
                .filteredOn(criterion -> !(criterion.rule() instanceof Rule.InWindow))
                .allSatisfy(criterion -> assertThat(criterion.question()).isPresent());
    }

    @Test
    void only_exclusions_have_an_E_number() {
        assertThat(Protocols.all())
                .flatExtracting(TrialProtocol::criteria)
                .allSatisfy(criterion -> assertThat(criterion.exclusion())
                        .isEqualTo(criterion.number().startsWith("E-")));
    }

    @Test
    void nobody_may_be_routed_to_a_trial_after_self_harm() {
        assertThat(Protocols.all())
                .allSatisfy(protocol -> assertThat(protocol.criteria())
                        .extracting(Criterion::rule)
                        .anyMatch(rule ->
                                rule instanceof Rule.Ask ask && ask.ruledOutBy().contains("SELF_HARM")));
    }

    @Test
    void a_trial_without_a_definition_is_named() {
        assertThatThrownBy(() -> PublishedTrials.read("nosuchtrial")).hasMessageContaining("nosuchtrial");
    }

    private static Rule rule(TrialProtocol protocol, String number) {
        return protocol.criterion(number).orElseThrow().rule();
    }
}
