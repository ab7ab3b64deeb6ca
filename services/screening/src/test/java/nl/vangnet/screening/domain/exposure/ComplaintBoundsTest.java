package nl.vangnet.screening.domain.exposure;

import static nl.vangnet.screening.domain.exposure.EvidenceFixture.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;
import nl.vangnet.screening.domain.complaint.ComplaintReader;
import nl.vangnet.screening.domain.complaint.ComplaintReading;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a sender puts into a complaint, reading it ends soon and quotes only what is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintBoundsTest {

    private static final String[] PIECES = {
        "geen",
        "val",
        "fiets",
        "van",
        "dak",
        "gevallen",
        ",",
        ".",
        "na",
        "door",
        "10 jaar geleden",
        "controle",
        "\n",
        "MVA",
        "\uD83D\uDE97",
        "\u0301",
        "\uFDFA",
        "ﬁ",
        "'",
        "-",
        "TS",
        "maar",
        "hit by",
        "a",
        "the",
        "car",
        "\uD800"
    };

    @RepeatedTest(200)
    void any_row_of_characters_is_read_and_quoted_where_it_stands(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        // By number and not by the generator, whose first bit is the same for all small seeds.
        String text = repetition.getCurrentRepetition() % 4 == 0 ? characters(random) : pieces(random);

        ComplaintReading reading = RULES.terms().read(text);

        assertThat(reading.mentions()).allSatisfy(mention -> {
            assertThat(mention.start()).isBetween(0, mention.end());
            assertThat(mention.end()).isLessThanOrEqualTo(text.length());
            String[] quotes = mention.words().split(" … ");
            assertThat(text.substring(mention.start(), mention.end()))
                    .startsWith(quotes[0])
                    .endsWith(quotes[quotes.length - 1])
                    .contains(quotes);
        });
        assertThat(RULES.terms().read(text)).isEqualTo(reading);
    }

    /** The worst that we know: every word is a term, a cue, or both. Work that is not in proportion shows here: it takes some 20 ms. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "van dak gevallen ",
                "geen val, ",
                "gevallen ",
                "fiets val geen dak niet ",
                "10 jaar geleden val van dak ",
                "hit by a a car ",
                "geslagen, ",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ",
                "een de het een de het ",
                "vandaag vader val fiets door ",
                "zzzzz"
            })
    void ten_thousand_characters_take_less_than_a_second(String piece) {
        String text = piece.repeat(ComplaintReader.DEFAULT_LONGEST / piece.length() + 1);
        RULES.terms().read(text);

        // By the processor's time: what else runs on the machine says nothing about the work.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        RULES.terms().read(text);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_text_is_read_up_to_the_limit_and_says_that_it_was_cut() {
        String padding = "x".repeat(ComplaintReader.DEFAULT_LONGEST);

        assertThat(RULES.terms().read("botsing " + padding))
                .satisfies(reading -> assertThat(reading.first()).isPresent())
                .satisfies(reading -> assertThat(reading.cut()).isTrue());
        assertThat(RULES.terms().read(padding + " botsing").first()).isEmpty();
        assertThat(RULES.terms().read("botsing").cut()).isFalse();
    }

    private static String characters(Random random) {
        return random.ints(random.nextInt(400), 0, Character.MAX_VALUE)
                .collect(StringBuilder::new, (text, character) -> text.append((char) character), StringBuilder::append)
                .toString();
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
