package nl.vangnet.screening.domain.exposure;

import static nl.vangnet.screening.domain.exposure.EvidenceFixture.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExposureTableTest {

    static Stream<Map<String, String>> boundaries() {
        return CsvLines.parse(CsvLines.ofResource("/exposure/boundaries.csv")).stream();
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

    @Test
    void every_row_of_the_table_is_a_rule_of_both_editions() {
        Map<CodingSystem, Set<Integer>> rows = EvidenceFixture.RULES.all().stream()
                .collect(Collectors.groupingBy(
                        ExposureRule::system,
                        Collectors.mapping(ExposureRule::row, Collectors.toCollection(TreeSet::new))));

        Set<Integer> table = IntStream.rangeClosed(1, 38).boxed().collect(Collectors.toSet());
        assertThat(rows.get(CodingSystem.WHO)).isEqualTo(table);
        assertThat(rows.get(CodingSystem.CM)).isEqualTo(table);
    }

    @Test
    void every_line_is_met_by_some_boundary_that_is_tested() {
        Set<ExposureRule> met = boundaries()
                .map(boundary -> evidenceOf(boundary).build())
                .flatMap(evidence -> evidence.codes().stream())
                .flatMap(code -> NamedCode.of(code, EvidenceFixture.RULES).readings().stream())
                .flatMap(reading -> reading.rules().stream())
                .collect(Collectors.toSet());

        assertThat(met).containsAll(EvidenceFixture.RULES.all());
    }

    private static EvidenceFixture evidenceOf(Map<String, String> boundary) {
        String[] codes = boundary.getOrDefault("codes", "").split(" ");
        EvidenceFixture evidence = boundary.getOrDefault("system", "").equals("WHO")
                ? evidence().who(codes)
                : evidence().cm(codes);
        return switch (boundary.getOrDefault("also", "")) {
            case "A" -> evidence.admitted();
            case "I" -> evidence.inIntensiveCare();
            case "C" -> evidence.aged(7);
            case "H" -> evidence.text("HET, val van 6 meter");
            default -> evidence;
        };
    }
}
