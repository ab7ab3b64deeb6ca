package nl.vangnet.local.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainerTest {

    @Test
    void answers_come_in_the_order_of_the_lines_though_some_take_longer() throws IOException {
        String input = IntStream.range(0, 5_000).mapToObj(String::valueOf).collect(Collectors.joining("\n"));

        List<String> answers = explain(input);

        assertThat(answers)
                .containsExactlyElementsOf(IntStream.range(0, 5_000)
                        .mapToObj(number -> "<" + number + ">")
                        .toList());
    }

    @Test
    void a_last_line_needs_no_line_end_and_a_line_end_makes_no_line() throws IOException {
        assertThat(explain("a\nb")).containsExactly("<a>", "<b>");
        assertThat(explain("a\nb\n")).containsExactly("<a>", "<b>");
        assertThat(explain("")).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_is_an_error_and_the_next_one_is_answered() throws IOException {
        String longLine = "x".repeat(Explainer.MOST_LINE_BYTES + 1);

        List<String> answers = explain("a\n" + longLine + "\nb\n");

        assertThat(answers).hasSize(3);
        assertThat(answers.get(1))
                .contains("\"error\"", "LINE_TOO_LONG", "line 2")
                .hasSizeLessThan(200);
        assertThat(answers.get(2)).isEqualTo("<b>");
    }

    private static List<String> explain(String input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Explainer(
                        line -> {
                            String text = new String(line, UTF_8);
                            if (text.endsWith("7")) {
                                Thread.yield();
                            }
                            return "<" + text + ">";
                        },
                        4)
                .run(new ByteArrayInputStream(input.getBytes(UTF_8)), out);
        return out.toString(UTF_8).lines().toList();
    }
}
