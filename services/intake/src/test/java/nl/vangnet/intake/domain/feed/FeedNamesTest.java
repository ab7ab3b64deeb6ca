package nl.vangnet.intake.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedNamesTest {

    @ParameterizedTest
    @CsvSource({
        "EPD-DEMO|OLVG, epd-demo-olvg",
        "https://example.org/fhir/, https-example-org-fhir",
        "Ziekenhuis Zuid & Noord, ziekenhuis-zuid-noord"
    })
    void a_sender_is_named_by_its_letters_and_digits(String sender, String name) {
        assertThat(FeedNames.of(sender, taken -> false)).isEqualTo(name);
    }

    @Test
    void a_second_sender_with_the_same_letters_gets_a_piece_of_its_hash() {
        String name = FeedNames.of("A&B", "a-b"::equals);

        assertThat(name).startsWith("a-b-").hasSize(10).isNotEqualTo(FeedNames.of("A^B", "a-b"::equals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|",
                "&&&",
                "病院",
                "unknown",
                "NEW",
                "a",
                "-x-",
                "A very long name of a sending system in a hospital far, far away"
            })
    void every_sender_gets_a_name_that_is_one(String sender) {
        String name = FeedNames.of(sender, taken -> false);

        assertThat(FeedNames.isName(name)).as(name).isTrue();
        assertThat(FeedNames.RESERVED).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a_b", "a/b", "*"})
    void what_is_no_name(String text) {
        assertThat(FeedNames.isName(text)).isFalse();
    }

    @Test
    void a_sender_with_control_characters_is_none_that_a_feed_is_made_for() {
        assertThat(FeedNames.isSender("EPD\u0000|A")).isFalse();
        assertThat(FeedNames.isSender("x".repeat(201))).isFalse();
        assertThat(FeedNames.isSender("EPD|Spoedeisende Hulp")).isTrue();
    }
}
