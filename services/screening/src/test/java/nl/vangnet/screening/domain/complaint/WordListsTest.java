package nl.vangnet.screening.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordListsTest {

    private final WordLists lists = new WordLists();

    WordListsTest() {
        lists.addEvent(Map.of("event", "FALL", "title_en", "a fall", "title_nl", "een val"));
    }

    @Test
    void a_class_joins_words_and_is_named_by_terms() {
        lists.addWords(Map.of("class", "vehicle", "words", "fiets|auto"));
        lists.addWords(Map.of("class", "accident", "words", "@vehicle&ongeval"));
        lists.addTerm(Map.of("event", "FALL", "term", "@accident|over @vehicle + mispunt"));
        ComplaintReader reader = lists.reader(100);

        assertThat(reader.read("mispunt: fietsongeval").first()).isPresent();
        assertThat(reader.read("mispunt reed over de auto").first()).isEmpty();
        assertThat(reader.read("mispunt reed over auto").first()).hasValueSatisfying(mention -> {
            assertThat(mention.words()).isEqualTo("mispunt … over auto");
            assertThat(mention.start()).isZero();
            assertThat(mention.end()).isEqualTo(22);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NOWHERE, val, no event is called",
        "FALL, @nowhere, no class of words above is called @nowhere",
        "FALL, e-bike, no text is cut into this word: e-bike",
        "FALL, café, no text is cut into this word: café",
        "FALL, val||viel, an empty alternative",
        "FALL, ' ', no term"
    })
    void a_term_that_could_never_be_found_is_refused(String event, String term, String why) {
        assertThatThrownBy(() -> lists.addTerm(Map.of("event", event, "term", term)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void the_same_event_twice_is_refused() {
        assertThatThrownBy(() -> lists.addEvent(Map.of("event", "FALL", "title_en", "a", "title_nl", "b")))
                .hasMessageContaining("an event twice: FALL");
    }

    @Test
    void an_unknown_kind_of_cue_is_refused() {
        assertThatThrownBy(() -> lists.addCue(Map.of("kind", "MAYBE", "cue", "misschien", "scope", "AHEAD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MAYBE");
    }

    @Test
    void a_cue_that_reaches_nowhere_or_everywhere_is_refused() {
        assertThatThrownBy(() -> lists.addCue(Map.of("kind", "NEGATED", "cue", "geen", "scope", "AHEAD", "reach", "0")))
                .hasMessageContaining("no reach from 1 to 60: 0");
        assertThatThrownBy(
                        () -> lists.addCue(Map.of("kind", "NEGATED", "cue", "geen", "scope", "AHEAD", "reach", "61")))
                .hasMessageContaining("no reach from 1 to 60: 61");
    }
}
