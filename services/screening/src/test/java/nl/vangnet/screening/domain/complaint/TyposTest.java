package nl.vangnet.screening.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TyposTest {

    private final Typos typos = new Typos(List.of("geslagen", "fietsongeval", "trap"), Set.of("geslapen"));

    @ParameterizedTest
    @ValueSource(strings = {"fietsongevla", "fietsongeva", "fietsongevall", "fietsomgeval"})
    void one_letter_wrong_missing_too_many_or_two_changed_over_is_a_typing_error(String word) {
        assertThat(typos.meant(word)).isEqualTo("fietsongeval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fietsomgevla", "gietsongeval", "ietsongeval", "fitsongevval", "trep"})
    void two_errors_another_first_letter_and_short_words_are_not(String word) {
        assertThat(typos.meant(word)).isNull();
    }

    @Test
    void a_real_word_is_no_typing_error() {
        assertThat(typos.meant("geslapen")).isNull();
        assertThat(typos.meant("geslagn")).isEqualTo("geslagen");
    }
}
