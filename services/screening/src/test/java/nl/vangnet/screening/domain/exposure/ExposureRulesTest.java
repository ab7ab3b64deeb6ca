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
            assertThat(rules.naming(CodingSystem.CM, "Y040XXA")).containsExactly(rule);
            assertThat(rules.naming(CodingSystem.WHO, "Y04")).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,a,b,CM,V01-V99,MAYBE,,,,,,; MAYBE",
                "1,a,b,ICD9,V01-V99,INCLUDE,,,,,,; ICD9",
                "1,a,b,CM,V99-V01,INCLUDE,,,,,,; not a range of codes",
                "1,a,b,CM,V01-V9,INCLUDE,,,,,,; not a code",
                "1,a,b,CM,V01-V99.1,INCLUDE,,,,,,; not a range of codes",
                "1,a,b,CM,V01@X,INCLUDE,,,,,,; not a qualifier",
                "1,a,b,CM,,INCLUDE,,,,,,; not a code",
                "1,a,b,CM,V01-V99 V05-V06,INCLUDE,,,,,,; names a CM code twice",
                "1,a,b,CM,V01,SPECIAL,,,,,,; needs a safety route",
                "1,a,b,CM,V01,INCLUDE,SELF_HARM,,,,,; needs a safety route",
                "1,a,b,CM,V01,REVIEW,,,,SEVERE_INJURY,,; belong together",
                "1,a,b,CM,V01,REVIEW,,,,FULL_MOON,INCLUDE,; FULL_MOON",
                "1,a,b,CM,V01,REVIEW,,,maybe,,,; neither yes nor empty",
                "1,a,b,CM,V01,REVIEW; cells"
            })
    void a_file_that_says_nonsense_does_not_load(String line, String why) {
        assertThatThrownBy(() -> load(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void two_lines_of_one_row_may_not_name_a_code_equally_well() {
        assertThatThrownBy(() -> load("25,a,b,WHO,Y40-Y84,EXCLUDE,,,,,,", "25,a,b,WHO,Y60-Y69,REVIEW,,,,,,"))
                .hasMessageContaining("names a WHO code twice");
    }

    @Test
    void the_line_that_names_a_code_most_closely_speaks_for_its_row() {
        ExposureRules rules = load("6,a,b,WHO,W35-W40,INCLUDE,,,,,,", "6,a,b,WHO,W39,REVIEW,,,,,,");

        assertThat(rules.naming(CodingSystem.WHO, "W39"))
                .extracting(ExposureRule::exposureClass)
                .containsExactly(ExposureClass.REVIEW);
    }

    @Test
    void a_version_that_is_not_shipped_is_refused() {
        assertThatThrownBy(() -> ExposureRules.load("1999.1")).hasMessageContaining("1999.1");
    }

    private static ExposureRules load(String... lines) {
        List<String> file = new ArrayList<>(List.of(COLUMNS));
        file.addAll(List.of(lines));
        return ExposureRules.parse("test", file, List.of("fact,system,codes,note"), List.of("language,term"));
    }
}
