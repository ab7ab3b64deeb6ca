package nl.vangnet.screening.domain.exposure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.vangnet.screening.domain.exposure.RuleProblem.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule set as somebody put it into a folder: what is refused, and how it is said. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSetReaderTest {

    private static final int MAX_BYTES = 1 << 20;

    private final SortedMap<String, byte[]> files =
            new TreeMap<>(RuleSetFiles.shipped(ExposureRules.NEWEST).files());

    @Test
    void the_shipped_set_has_no_problem_and_decides_the_same_from_a_folder_of_another_name() {
        ExposureRules read = read();

        assertThat(read.version()).isEqualTo("copy");
        assertThat(read.all()).isEqualTo(EvidenceFixture.RULES.all());
    }

    @Test
    void files_may_leave_their_version_out_and_the_fingerprint_does_not_mind() {
        SortedMap<String, byte[]> bare = new TreeMap<>();
        files.forEach((file, content) -> bare.put(file.replace("-" + ExposureRules.NEWEST, ""), content));

        assertThat(bare).containsKey("complaint-real-words.csv");
        assertThat(new RuleSetFiles("other", bare).fingerprint())
                .isEqualTo(new RuleSetFiles("copy", files).fingerprint());
        files.put("rules-2026.2.csv", (text("rules") + "# one more\n").getBytes(UTF_8));
        assertThat(new RuleSetFiles("copy", files).fingerprint())
                .isNotEqualTo(new RuleSetFiles("other", bare).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules",
                "facts",
                "words",
                "complaint-events",
                "complaint-words",
                "complaint-real-words",
                "complaint-terms",
                "complaint-cues"
            })
    void every_file_has_to_be_there(String name) {
        files.remove(file(name));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.MISSING_FILE);
            assertThat(problem.place()).isEqualTo(name + ".csv");
        });
    }

    @Test
    void a_file_that_no_set_has_and_one_that_is_there_twice_are_named() {
        files.put("rulez.csv", new byte[0]);
        files.put("rules.csv", files.get(file("rules")));

        assertThat(problems())
                .extracting(RuleProblem::kind, RuleProblem::place)
                .containsExactly(tuple(Kind.UNKNOWN_FILE, "rules.csv"), tuple(Kind.UNKNOWN_FILE, "rulez.csv"));
    }

    @Test
    void a_file_that_is_no_utf_8_is_unreadable() {
        files.put(file("words"), "system,codes,en,nl\nCM,V01,hit,geraakt café\n".getBytes(ISO_8859_1));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.UNREADABLE);
            assertThat(problem.place()).isEqualTo("words-2026.2.csv");
        });
    }

    @Test
    void the_mark_that_a_spreadsheet_puts_in_front_is_no_text() {
        files.put(file("facts"), ("\uFEFF" + text("facts")).getBytes(UTF_8));

        assertThat(read().all()).isNotEmpty();
    }

    @Test
    void other_columns_are_refused_with_the_right_ones() {
        files.put(file("facts"), "fact;system;codes;note\n".getBytes(UTF_8));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.HEADER);
            assertThat(problem)
                    .hasToString("facts-2026.2.csv:1: fact;system;codes;note instead of fact,system,codes,note");
        });
    }

    @Test
    void columns_may_stand_in_any_order() {
        files.put(file("facts"), "note,codes,system,fact\n,Y40-Y59,WHO,ACCIDENT_STATED\n".getBytes(UTF_8));

        assertThat(read().version()).isEqualTo("copy");
    }

    @Test
    void a_line_with_a_cell_too_many_is_named() {
        assertThat(problemOf("facts", "EYE,CM,S05,,")).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.CELLS);
            assertThat(problem.what()).isEqualTo("5 cells instead of 4");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CM, V07, CM has no code V07",
        "CM, Y05, CM has no code Y05",
        "WHO, S11.5, WHO has no code S115",
        "WHO, T99, WHO has no code T99",
        "WHO NL, V07, WHO NL has no code V07",
        "CM, T99-U06, CM has no code T99-U06",
        "SNOMED, 274215008, SNOMED has no code 274215008",
        "ARRIVAL, X, ARRIVAL has no code x",
        "GLASGOW, 2, GLASGOW has no code 2",
        "VISIT, moonlight, VISIT has no code moonlight"
    })
    void a_code_that_its_system_does_not_have_is_refused(String system, String code, String what) {
        assertThat(problemOf("rules", "x1,a,b,%s,%s,REVIEW,,,,,,".formatted(system, code)))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_CODE);
                    assertThat(problem.what()).isEqualTo(what);
                });
    }

    @ParameterizedTest
    @CsvSource({"MANCHESTER, a new flowchart", "NTS, nieuwe klacht", "WHO NL CM, W44", "WHO, A99", "CM, V03.1"})
    void what_cannot_be_checked_is_taken(String system, String code) {
        append("rules", "x1,a,b,%s,%s,REVIEW,,,,,,".formatted(system, code));

        assertThat(read().named("x1")).isPresent();
    }

    @Test
    void a_code_that_is_newer_than_our_lists_is_taken_when_the_set_says_so() {
        append("rules", "x1,a,b,CM,V07 V08.1,REVIEW,,,,,,");
        files.put("codes.csv", "system,codes,note\nCM,V07-V08,edition 2031\n".getBytes(UTF_8));

        assertThat(read().named("x1")).isPresent();
    }

    @Test
    void facts_and_words_name_codes_that_exist_as_well() {
        append("facts", "SHOCK,NL,T99,");
        append("words", "CM,V07,hit,geraakt");

        assertThat(problems()).extracting(RuleProblem::kind).contains(Kind.UNKNOWN_CODE, Kind.UNKNOWN_CODE);
    }

    @Test
    void two_lines_that_claim_one_code_without_precedence_are_refused_and_a_closer_line_is_not() {
        assertThat(problemOf("rules", "1,Transport accident,x,CM,V10-V20,REVIEW,,,,,,")
                        .kind())
                .isIn(Kind.OVERLAP, Kind.VALUE);
        assertThat(problemOf("rules", "1.x,a,b,CM,V01-V99,EXCLUDE,,,,,,")).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.OVERLAP);
            assertThat(problem.what()).contains("row 1 names a CM code twice, here and on line");
        });

        append("rules", "1.x,a,b,CM,V01.0,EXCLUDE,,,,,,");
        assertThat(read().named("1.x")).isPresent();
    }

    @Test
    void words_that_are_missing_in_a_language_are_refused() {
        assertThat(problemOf("rules", "x1,a,,CM,V01,REVIEW,,,,,,").kind()).isEqualTo(Kind.TRANSLATION);
        assertThat(problemOf("words", "CM,V01.0,,geraakt").kind()).isEqualTo(Kind.TRANSLATION);
        assertThat(problemOf("complaint-events", "NEW,something,,1,REVIEW,,,,").kind())
                .isEqualTo(Kind.TRANSLATION);
    }

    @Test
    void a_condition_that_nobody_can_be_told_about_is_refused() {
        files.put(
                file("words"),
                text("words")
                        .lines()
                        .filter(line -> !line.contains("SEVERE_INJURY,with"))
                        .reduce("", (one, other) -> one + other + "\n")
                        .getBytes(UTF_8));

        assertThat(problems())
                .allMatch(problem -> problem.kind() == Kind.TRANSLATION)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rules; x1,a,b,CM,V01,MAYBE,,,,,,; unknown class: MAYBE",
                "facts; COLD,CM,T20,; unknown fact: COLD",
                "words; ICD9,V01,hit,geraakt; unknown system: ICD9",
                "complaint-terms; NOWHERE,en,fell,,; no event is called",
                "complaint-cues; MAYBE,en,perhaps,AHEAD,,; MAYBE",
                "complaint-words; vehicle,en,two words,; no text is cut into this word"
            })
    void a_cell_that_is_not_understood_is_refused(String name, String line, String what) {
        assertThat(problemOf(name, line)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.VALUE);
            assertThat(problem.what()).contains(what);
        });
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        append("rules", "x1,a,,CM,V01,REVIEW,,,,,,");
        append("rules", "x2,a,b,CM,V07,REVIEW,,,,,,");
        append("facts", "COLD,CM,T20,");
        append("complaint-cues", "MAYBE,en,perhaps,AHEAD,,");
        files.remove(file("complaint-real-words"));

        assertThat(problems())
                .extracting(RuleProblem::kind)
                .containsExactlyInAnyOrder(Kind.MISSING_FILE, Kind.TRANSLATION, Kind.UNKNOWN_CODE, Kind.VALUE);
        files.put(file("complaint-real-words"), "class,language,words,note\n".getBytes(UTF_8));
        assertThat(problems())
                .extracting(RuleProblem::file)
                .containsExactly(
                        "rules-2026.2.csv", "rules-2026.2.csv", "facts-2026.2.csv", "complaint-cues-2026.2.csv");
    }

    @Test
    void a_file_of_many_bytes_or_lines_is_refused_before_it_is_read() {
        assertThatThrownBy(() -> new RuleSetReader(1000, 1000).read(new RuleSetFiles("copy", files)))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("1000 at most");
        append("complaint-terms", "\n".repeat(20_001));
        assertThat(problems()).extracting(RuleProblem::kind).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void a_few_characters_cannot_ask_for_millions_of_codes_or_words() {
        assertThat(problemOf("rules", "x1,a,b,WHO,A00.0-Z99.9,REVIEW,,,,,,").what())
                .contains("a range of more than 10000 codes");
        assertThat(problemOf("rules", "x1,a,b,WHO," + "A00-Z99 ".repeat(60) + ",REVIEW,,,,,,")
                        .kind())
                .isEqualTo(Kind.TOO_LARGE);
        assertThat(problemOf("complaint-words", "x,en,@vehicle&@vehicle&@vehicle&@vehicle,")
                        .what())
                .contains("more than 20000 words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "a/b", "a b", ".hidden", "x123456789012345678901234567890123456789012345678901234"})
    void a_name_that_is_none_is_refused(String version) {
        assertThatThrownBy(() -> new RuleSetFiles(version, files)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "NL"})
    void each_kind_of_problem_says_what_to_do_in_both_languages(Tongue tongue) {
        assertThat(List.of(Kind.values())).allSatisfy(kind -> {
            assertThat(kind.title(tongue)).isNotBlank();
            assertThat(kind.remedy(tongue)).endsWith(".");
        });
    }

    /** What is wrong with the shipped set and one line more. */
    private RuleProblem problemOf(String name, String line) {
        byte[] before = files.get(file(name));
        append(name, line);
        List<RuleProblem> problems = problems();
        files.put(file(name), before);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private void append(String name, String line) {
        files.put(file(name), (text(name) + line + "\n").getBytes(UTF_8));
    }

    private String text(String name) {
        return new String(files.get(file(name)), UTF_8);
    }

    private static String file(String name) {
        return "%s-%s.csv".formatted(name, ExposureRules.NEWEST);
    }

    private List<RuleProblem> problems() {
        return catchThrowableOfType(RuleFileException.class, this::read).problems();
    }

    private ExposureRules read() {
        return new RuleSetReader(1000, MAX_BYTES).read(new RuleSetFiles("copy", files));
    }
}
