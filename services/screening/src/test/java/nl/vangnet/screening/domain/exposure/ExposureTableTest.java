package nl.vangnet.screening.domain.exposure;

import static nl.vangnet.screening.domain.exposure.EvidenceFixture.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExposureTableTest {

    /** What is written for the WHO's edition is tried in the Dutch one too. */
    static Stream<Map<String, String>> boundaries() {
        return CsvLines.parse(CsvLines.ofResource("/exposure/boundaries.csv")).stream()
                .flatMap(boundary -> {
                    Map<String, String> dutch = new LinkedHashMap<>(boundary);
                    dutch.replace("system", "WHO", "NL");
                    return Stream.of(boundary, dutch).distinct();
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void every_row_holds_up_to_its_boundaries(Map<String, String> boundary) {
        ExposureDecision decision = evidenceOf(boundary).screen();

        assertThat(decision.exposureClass().name()).isEqualTo(boundary.get("class"));
        assertThat(decision.reasons())
                .filteredOn(reason -> reason.exposureClass() == decision.exposureClass())
                .extracting(ExposureReason::rule)
                .contains(boundary.get("rule"));
    }

    @ParameterizedTest
    @EnumSource(names = {"WHO", "NL", "CM"})
    void every_row_of_the_table_is_a_rule_of_every_edition(CodingSystem edition) {
        Set<Integer> rows = EvidenceFixture.RULES.all().stream()
                .filter(rule -> rule.system() == edition)
                .map(ExposureRule::rowNumber)
                .filter(row -> row <= 38)
                .collect(Collectors.toSet());

        assertThat(rows).isEqualTo(IntStream.rangeClosed(1, 38).boxed().collect(Collectors.toSet()));
    }

    @Test
    void every_line_is_met_by_some_boundary_that_is_tested() {
        Set<ExposureRule> met = boundaries()
                .map(boundary -> evidenceOf(boundary).build())
                .flatMap(evidence -> Stream.concat(evidence.codes().stream(), evidence.signs().stream()))
                .flatMap(code -> NamedCode.of(code, EvidenceFixture.RULES).readings().stream())
                .flatMap(reading -> reading.rules().stream())
                .collect(Collectors.toSet());

        assertThat(EvidenceFixture.RULES.all().stream().filter(rule -> !met.contains(rule)))
                .extracting(ExposureRule::system, ExposureRule::rule)
                .isEmpty();
    }

    @Test
    void every_condition_is_met_and_missed_by_boundaries_of_its_lines() {
        Map<RuleCondition, Set<Boolean>> seen = new EnumMap<>(RuleCondition.class);
        boundaries().forEach(boundary -> {
            VisitEvidence evidence = evidenceOf(boundary).build();
            ExposureDecision decision = ExposureScreening.screen(evidence, EvidenceFixture.RULES);
            Stream.concat(evidence.codes().stream(), evidence.signs().stream())
                    .flatMap(code -> NamedCode.of(code, EvidenceFixture.RULES).readings().stream())
                    .flatMap(reading -> reading.rules().stream())
                    .filter(rule -> rule.condition() != null)
                    .forEach(rule -> seen.computeIfAbsent(rule.condition(), ignored -> new HashSet<>())
                            .add(decision.reasons().stream()
                                    .anyMatch(reason -> reason.rule().equals(rule.rule())
                                            && reason.exposureClass() == rule.classIf())));
        });

        assertThat(seen.keySet()).containsExactlyInAnyOrder(RuleCondition.values());
        assertThat(seen.values()).allMatch(outcomes -> outcomes.size() == 2);
    }

    private static EvidenceFixture evidenceOf(Map<String, String> boundary) {
        EvidenceFixture evidence = evidence();
        String[] codes = boundary.getOrDefault("codes", "").split(" ");
        for (String code : codes) {
            int colon = code.indexOf(':');
            CodingSystem system =
                    CodingSystem.valueOf(colon < 0 ? boundary.getOrDefault("system", "") : code.substring(0, colon));
            if (!code.isEmpty()) {
                evidence.stated(system, code.substring(colon + 1));
            }
        }
        for (char also : boundary.getOrDefault("also", "").toCharArray()) {
            also(evidence, also);
        }
        return evidence;
    }

    private static void also(EvidenceFixture evidence, char also) {
        switch (also) {
            case 'A' -> evidence.admitted();
            case 'I' -> evidence.inIntensiveCare();
            case 'R' -> evidence.inResuscitationRoom();
            case 'X' -> evidence.accident();
            case 'C' -> evidence.aged(7);
            case 'H' -> evidence.text("HET volgens ambulance");
            default -> throw new IllegalArgumentException("no such addition: " + also);
        }
    }
}
