package nl.vangnet.screening.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sensitivity and specificity of the words on labelled complaints. Prints a table; on the half put aside it prints no case,
 * so that nobody tunes on it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelledComplaintsTest {

    private static final String TUNED = "TUNE";

    /** What became of the complaints of one set. */
    private record Confusion(long hits, long misses, long falseAlarms, long passed) {

        static Confusion of(List<Map<String, String>> complaints) {
            return new Confusion(
                    count(complaints, "TRAUMA", true),
                    count(complaints, "TRAUMA", false),
                    count(complaints, "NOT", true),
                    count(complaints, "NOT", false));
        }

        private static long count(List<Map<String, String>> complaints, String label, boolean found) {
            return complaints.stream()
                    .filter(row -> label.equals(row.get("label")) && isFound(row) == found)
                    .count();
        }

        double sensitivity() {
            return hits / (double) (hits + misses);
        }

        double specificity() {
            return passed / (double) (passed + falseAlarms);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "found %3d missed %2d | false alarms %2d passed %3d | sensitivity %.3f specificity %.3f",
                    hits,
                    misses,
                    falseAlarms,
                    passed,
                    sensitivity(),
                    specificity());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "labelled, nl, TUNE, 0.98",
        "labelled, en, TUNE, 0.98",
        "labelled, nl, ASIDE, 0.95",
        "labelled, en, ASIDE, 0.95",
        "fresh, nl, TUNE, 0.98",
        "fresh, en, TUNE, 0.98",
        "fresh, nl, ASIDE, 0.90",
        "fresh, en, ASIDE, 0.90",
        "vague, nl, TUNE, 0.98",
        "vague, en, TUNE, 0.98",
        "vague, nl, ASIDE, 0.80",
        "vague, en, ASIDE, 0.80"
    })
    void the_words_find_the_traumatic_and_leave_the_rest(String set, String language, String half, double least) {
        List<Map<String, String>> complaints = complaints(set, language, half);

        Confusion confusion = Confusion.of(complaints);

        System.out.printf("%-8s %s %-5s %s%n", set, language, half, confusion);
        assertThat(confusion.sensitivity()).as(() -> wrong(complaints, half)).isGreaterThanOrEqualTo(least);
        assertThat(confusion.specificity()).as(() -> wrong(complaints, half)).isGreaterThanOrEqualTo(least);
    }

    private static String wrong(List<Map<String, String>> complaints, String half) {
        if (!half.equals(TUNED)) {
            return "put aside";
        }
        return complaints.stream()
                .filter(row -> row.getOrDefault("label", "").equals("TRAUMA") != isFound(row))
                .map(row -> row.get("id") + " " + row.get("text"))
                .toList()
                .toString();
    }

    private static boolean isFound(Map<String, String> row) {
        return EvidenceFixture.RULES
                .terms()
                .read(row.getOrDefault("text", ""))
                .first()
                .isPresent();
    }

    private static List<Map<String, String>> complaints(String set, String language, String half) {
        Stream<Map<String, String>> rows =
                CsvLines.parse(CsvLines.ofResource("/complaints/complaints-" + set + ".csv")).stream();
        return rows.filter(row -> language.equals(row.get("language")) && half.equals(row.get("half")))
                .toList();
    }
}
