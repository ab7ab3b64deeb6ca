package nl.vangnet.screening.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassificationTest {

    private static final ExposureRules RULES = EvidenceFixture.RULES;

    @ParameterizedTest
    @EnumSource(names = {"WHO", "NL", "CM"})
    void every_code_has_a_class_by_a_row_that_names_it(CodingSystem system) {
        List<String> codes = codes(system);

        assertThat(codes).hasSize(system == CodingSystem.CM ? 72_616 : 5_117);
        assertThat(codes.stream()
                        .filter(code -> RULES.hits(system, code).rules().isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WHO", "CM"})
    void the_reviewed_classification_is_what_the_rules_say(CodingSystem system) {
        new ReviewedFile("classification-%s.csv".formatted(system.name().toLowerCase(Locale.ROOT)))
                .shouldSay(new Classification(system, RULES).lines(codes(system)));
    }

    @Test
    void the_dutch_edition_is_classified_as_the_whos() {
        assertThat(new Classification(CodingSystem.NL, RULES).lines(Icd10Codes.who()))
                .isEqualTo(new Classification(CodingSystem.WHO, RULES).lines(Icd10Codes.who()));
    }

    @Test
    void a_code_by_itself_is_told_by_a_reason_that_names_it() {
        Classification classification = new Classification(CodingSystem.CM, RULES);

        assertThat(Icd10Codes.cm().stream()
                        .filter(code -> classification.alone(code).reasons().stream()
                                .noneMatch(reason -> code.equals(reason.code()))))
                .isEmpty();
    }

    @Test
    void the_summary_counts_the_codes_of_each_class() {
        List<String> lines = new ArrayList<>(List.of("edition,class,codes"));
        for (CodingSystem system : List.of(CodingSystem.WHO, CodingSystem.CM)) {
            Classification classification = new Classification(system, RULES);
            Map<ExposureClass, Long> counts = codes(system).stream()
                    .map(code -> classification.alone(code).exposureClass())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            for (ExposureClass exposureClass : ExposureClass.values()) {
                lines.add("%s,%s,%d".formatted(system, exposureClass, counts.getOrDefault(exposureClass, 0L)));
            }
        }

        new ReviewedFile("classification-summary.csv").shouldSay(lines);
    }

    private static List<String> codes(CodingSystem system) {
        return system == CodingSystem.CM ? Icd10Codes.cm() : Icd10Codes.who();
    }
}
