package nl.vangnet.screening.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExposureRulesTest {

    private static final String COLUMNS =
            "rule,title_en,title_nl,system,codes,class,route,guard,defer,condition,class_if,note";

    @Test
    void a_rule_file_is_read_line_by_line() {
        ExposureRules rules = load("2,Assault,\"Geweld, ook \"\"licht\"\"\",CM,X92-Y04 Y08,INCLUDE,,,,,,");

        assertThat(rules.all()).singleElement().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("2");
            assertThat(rule.titleNl()).isEqualTo("Geweld, ook \"licht\"");
            assertThat(rules.hits(CodingSystem.CM, "Y040XXA").rules()).containsExactly(rule);
            assertThat(rules.hits(CodingSystem.WHO, "Y04").rules()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,a,b,CM,V01-V99,MAYBE,,,,,,; unknown class: MAYBE",
                "1,a,b,ICD9,V01-V99,INCLUDE,,,,,,; unknown system: ICD9",
                "1,a,b,CM,V99-V01,INCLUDE,,,,,,; not a range of codes",
                "1,a,b,CM,V01-V9,INCLUDE,,,,,,; not a code",
                "1,a,b,CM,V01-V99.1,INCLUDE,,,,,,; not a range of codes",
                "1,a,b,CM,V01@X,INCLUDE,,,,,,; not a qualifier",
                "1,a,b,CM,,INCLUDE,,,,,,; not a code",
                "1,a,b,SNOMED,assault,INCLUDE,,,,,,; not a code of SNOMED",
                "1,a,b,CM,V01-V99 V05-V06,INCLUDE,,,,,,; names a CM code twice",
                "1,a,b,SNOMED,52684005 52684005,INCLUDE,,,,,,; names a SNOMED code twice",
                "1,a,b,CM,V01,SPECIAL,,,,,,; needs a safety route",
                "1,a,b,CM,V01,INCLUDE,SELF_HARM,,,,,; needs a safety route",
                "1,a,b,CM,V01,INCLUDE,NOWHERE,,,,,; unknown route: NOWHERE",
                "1,a,b,CM,V01,INCLUDE,,LIVER,,,,; unknown guard: LIVER",
                "1,a,b,CM,V01,REVIEW,,,,SEVERE_INJURY,,; belong together",
                "1,a,b,CM,V01,REVIEW,,,,FULL_MOON,INCLUDE,; unknown condition: FULL_MOON",
                "1,a,b,CM,V01,,,,,,,; needs a condition",
                "1,a,b,CM,V01,REVIEW,,,maybe,,,; neither yes nor empty",
                "1,a,,CM,V01,REVIEW,,,,,,; the title is missing in nl",
                "1,,b,CM,V01,REVIEW,,,,,,; the title is missing in en",
                "one two,a,b,CM,V01,REVIEW,,,,,,; not the name of a rule",
                "1,a,b,CM,V01,REVIEW; cells"
            })
    void a_file_that_says_nonsense_does_not_load_and_the_error_names_file_and_line(String line, String why) {
        assertThatThrownBy(() -> load(line))
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("rules-test.csv:2: ")
                .hasMessageContaining(why);
    }

    @Test
    void a_line_that_contradicts_an_earlier_one_names_both() {
        assertThatThrownBy(() -> load("1,a,b,CM,V01,REVIEW,,,,,,", "1.x,c,d,CM,V01,INCLUDE,,,,,,"))
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("rules-test.csv:3: row 1 names a CM code twice, here and on line 2");
    }

    @Test
    void one_rule_has_one_title() {
        assertThatThrownBy(() -> load("1,a,b,CM,V01,REVIEW,,,,,,", "1,a,c,WHO,V01,INCLUDE,,,,,,"))
                .hasMessage("rules-test.csv:3: rule 1 has another title before");
    }

    @Test
    void a_fact_file_that_says_nonsense_does_not_load() {
        assertThatThrownBy(() -> loadFacts("COLD_BURN,CM,T20,"))
                .hasMessage("facts-test.csv:2: unknown fact: COLD_BURN");
        assertThatThrownBy(() -> loadFacts("BURN,CM,T20,", "BURN,CM,T21,"))
                .hasMessage("facts-test.csv:3: BURN of CM is stated twice");
    }

    @Test
    void words_that_are_missing_in_a_language_or_given_twice_do_not_load() {
        assertThatThrownBy(() -> loadWords("CM,V01,hit,")).hasMessage("words-test.csv:2: the words are missing in nl");
        assertThatThrownBy(() -> loadWords("CM WHO,V01,hit,geraakt", "CM,V01,struck,geraakt"))
                .hasMessage("words-test.csv:3: V01 of CM has words already");
    }

    @Test
    void a_line_that_raises_something_for_a_reason_without_words_does_not_load() {
        assertThatThrownBy(() -> load("1,a,b,CM,V01,REVIEW,,,,SEVERE_INJURY,INCLUDE,"))
                .hasMessage("rules-test.csv:2: condition SEVERE_INJURY has no words");
    }

    @Test
    void two_lines_of_one_row_may_not_name_a_code_equally_well() {
        assertThatThrownBy(() -> load("25,a,b,WHO,Y40-Y84,EXCLUDE,,,,,,", "25,a,b,WHO,Y60-Y69,REVIEW,,,,,,"))
                .hasMessageContaining("names a WHO code twice");
    }

    @Test
    void the_line_that_names_a_code_most_closely_speaks_for_its_row() {
        ExposureRules rules = load("6,a,b,WHO,W35-W40,INCLUDE,,,,,,", "6,a,b,WHO,W39,REVIEW,,,,,,");

        assertThat(rules.hits(CodingSystem.WHO, "W39").rules())
                .extracting(ExposureRule::exposureClass)
                .containsExactly(ExposureClass.REVIEW);
    }

    @Test
    void a_version_that_is_not_shipped_is_refused() {
        assertThatThrownBy(() -> ExposureRules.load("1999.1")).hasMessageContaining("1999.1");
    }

    private static ExposureRules load(String... lines) {
        return parse(lines, new String[0], new String[0]);
    }

    private static ExposureRules loadFacts(String... lines) {
        return parse(new String[0], lines, new String[0]);
    }

    private static ExposureRules loadWords(String... lines) {
        return parse(new String[0], new String[0], lines);
    }

    private static ExposureRules parse(String[] rules, String[] facts, String[] words) {
        return ExposureRules.parse(
                "test",
                under(COLUMNS, rules),
                under("fact,system,codes,note", facts),
                under("system,codes,en,nl", words),
                ComplaintTerms.of("none", name -> List.of(), 1));
    }

    private static List<String> under(String columns, String... lines) {
        List<String> file = new ArrayList<>(List.of(columns));
        file.addAll(List.of(lines));
        return file;
    }
}
