package nl.vangnet.screening.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.vangnet.screening.domain.exposure.InjuryMatrix.Compared;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InjuryMatrixTest {

    private final InjuryMatrix matrix = new InjuryMatrix();
    private final List<Compared> compared = matrix.compare(EvidenceFixture.RULES);
    private final Map<List<String>, List<Compared>> disagreements = InjuryMatrix.disagreements(compared);

    @Test
    void every_code_of_the_matrix_is_compared() {
        assertThat(compared).hasSize(3_655);
    }

    @Test
    void each_disagreement_is_explained_and_each_explanation_is_of_one() {
        assertThat(disagreements.keySet())
                .allSatisfy(ground -> assertThat(matrix.explanation(ground)).isNotEmpty());
        assertThat(matrix.idle(disagreements)).isEmpty();
    }

    @Test
    void the_reviewed_report_says_how_far_they_agree() {
        List<String> report = new ArrayList<>(List.of(
                "# The exposure rules beside the injury matrix",
                "",
                ("The ICD-10-CM external cause matrix gives %,d codes an intent and a mechanism. A code agrees when the"
                                + " rule that speaks first has its intent, and when the class of the code by itself is"
                                + " what the clinical brief asks for by intent and mechanism. Written from the rules;"
                                + " `InjuryMatrixTest` compares.")
                        .formatted(compared.size()),
                "",
                "Of all codes: intent %s, class %s, both %s."
                        .formatted(
                                share(compared, Compared::intentAgrees),
                                share(compared, Compared::classAgrees),
                                share(compared, Compared::agrees)),
                ""));
        report.addAll(table("Intent", Compared::intent));
        report.addAll(table("Mechanism", Compared::mechanism));
        report.addAll(List.of(
                "## Each disagreement and why",
                "",
                "| codes | of the matrix | rule | class | differs in | why |",
                "|---|---|---|---|---|---|"));
        disagreements.forEach((ground, codes) -> report.add(line(ground, codes)));

        new ReviewedFile("injury-matrix.md").shouldSay(report);
    }

    private String line(List<String> ground, List<Compared> codes) {
        Compared first = codes.getFirst();
        String differs = first.intentAgrees() ? "class" : first.classAgrees() ? "intent" : "intent and class";
        return "| %d: %s | %s, %s | `%s` | %s | %s | %s |"
                .formatted(
                        codes.size(),
                        codes.stream()
                                .map(code -> Icd10Codes.dotted(code.code().substring(0, 3)))
                                .distinct()
                                .collect(Collectors.joining(" ")),
                        ground.get(1),
                        ground.get(2),
                        ground.get(0),
                        codes.stream()
                                .map(code -> code.exposureClass().name())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        differs,
                        matrix.explanation(ground));
    }

    private List<String> table(String by, Function<Compared, String> group) {
        Map<String, List<Compared>> groups =
                compared.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>(List.of(
                "## By %s".formatted(by.toLowerCase(Locale.ROOT)),
                "",
                "| %s | codes | intent agrees | class agrees | SPECIAL | INCLUDE | REVIEW | EXCLUDE |".formatted(by),
                "|---|--:|--:|--:|--:|--:|--:|--:|"));
        groups.forEach((name, codes) -> {
            StringBuilder line = new StringBuilder("| %s | %d | %s | %s |"
                    .formatted(
                            name,
                            codes.size(),
                            share(codes, Compared::intentAgrees),
                            share(codes, Compared::classAgrees)));
            for (ExposureClass exposureClass : ExposureClass.values()) {
                line.append(" %d |"
                        .formatted(codes.stream()
                                .filter(code -> code.exposureClass() == exposureClass)
                                .count()));
            }
            lines.add(line.toString());
        });
        lines.add("");
        return lines;
    }

    private static String share(List<Compared> codes, Predicate<Compared> agrees) {
        return String.format(
                Locale.ROOT, "%.1f %%", 100.0 * codes.stream().filter(agrees).count() / codes.size());
    }
}
