package nl.vangnet.screening.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.vangnet.screening.domain.complaint.Word.Break;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "E-bike val; e bike val",
                "34wk, 2x; 34 wk 2 x",
                "can't breathe; cant breathe",
                "s/p MVC; s p mvc",
                "Suïcidaal, patiënt; suicidaal patient",
                "patie\u0308nt; patient",
                "v.d. trap; v d trap",
                "80 km/u; 80 km u",
                "ﬁets; fiets"
            })
    void words_are_lower_case_and_without_accents(String text, String words) {
        assertThat(forms(text)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pijn. gevallen; SENTENCE",
                "pijn, gevallen; PIECE",
                "pijn (gevallen; PIECE",
                "pijn - gevallen; PIECE",
                "pijn -> gevallen; PIECE",
                "pijn? gevallen; PIECE",
                "pijn! gevallen; SENTENCE",
                "pijn gevallen; NONE",
                "kop-staart; NONE",
                "st. na; NONE"
            })
    void what_stands_between_two_words_parts_them(String text, Break between) {
        assertThat(Words.of(text).getLast().before()).isEqualTo(between);
    }

    @Test
    void a_word_knows_its_place_in_the_text_as_sent() {
        String text = "  Patiënt: SUÏCIDAAL!";

        assertThat(Words.of(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("Patiënt", "SUÏCIDAAL");
    }

    @Test
    void capitals_say_something_only_in_a_text_that_is_not_all_capitals() {
        assertThat(Words.of("HET, ladder")).extracting(Word::capitals).containsExactly(true, false);
        assertThat(Words.of("HET BEEN")).extracting(Word::capitals).containsExactly(false, false);
    }

    private static List<String> forms(String text) {
        return Words.of(text).stream().map(Word::form).toList();
    }
}
