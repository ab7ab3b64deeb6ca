package nl.vangnet.screening.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.vangnet.screening.domain.visit.StatedCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemCodesTest {

    private enum Item {
        ONE,
        OTHER
    }

    private static final String HEAD = "item,says,system,codes,note";

    @Test
    void an_edition_says_nothing_of_another_edition() {
        ItemCodes<Item> codes =
                ItemCodes.parse(Item.class, "items", List.of(HEAD, "ONE,yes,WHO,Y05,", "ONE,no,CM,Y07,"));

        assertThat(codes.says(Item.ONE, code(CodingSystem.WHO, "Y05.1"))).contains(true);
        assertThat(codes.says(Item.ONE, code(CodingSystem.CM, "Y05"))).isEmpty();
        assertThat(codes.says(Item.ONE, code(CodingSystem.CM, "y07.0"))).contains(false);
        assertThat(codes.says(Item.OTHER, code(CodingSystem.WHO, "Y05"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NONE,yes,WHO,Y05,", "ONE,maybe,WHO,Y05,", "ONE,yes,ICD,Y05,", "ONE,yes,WHO,5Y,", "ONE,yes,WHO"})
    void a_table_that_says_nonsense_is_named_with_its_line(String line) {
        assertThatThrownBy(() -> ItemCodes.parse(Item.class, "items", List.of(HEAD, line)))
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("items:2: ");
    }

    private static StatedCode code(CodingSystem system, String code) {
        return new StatedCode(system.uri(), code, null, "DG1-3[1]", null, false);
    }
}
