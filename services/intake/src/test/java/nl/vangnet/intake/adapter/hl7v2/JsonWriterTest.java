package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonWriterTest {

    private final JsonWriter out = new JsonWriter(4);

    @Test
    void what_holds_nothing_is_taken_back() {
        out.object();
        out.array("empty");
        out.object();
        out.string("absent", null);
        out.end();
        out.end();
        out.string("a", "1");
        out.object("also-empty");
        out.end();
        out.number("b", "2.50");
        out.array("list");
        out.string("x");
        out.string("y");
        out.end();
        out.bool("c", true);
        out.end();

        assertThat(text()).isEqualTo("{\"a\":\"1\",\"b\":2.50,\"list\":[\"x\",\"y\"],\"c\":true}");
    }

    @Test
    void what_is_dropped_leaves_no_trace() {
        out.object();
        out.array("entry");
        out.object();
        out.string("id", "1");
        out.end();
        out.object();
        out.string("id", "2");
        out.drop();
        out.end();
        out.end();

        assertThat(text()).isEqualTo("{\"entry\":[{\"id\":\"1\"}]}");
    }

    @Test
    void any_text_is_read_back_as_it_was() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String value = random.ints(random.nextInt(20), 0, 0x2fff)
                    .map(point -> random.nextInt(3) == 0 ? point : point % 0x90)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .append(random.nextInt(9) == 0 ? "😀\"\\" : "")
                    .toString();
            out.clear();
            out.object();
            out.string("v", value);
            out.end();

            assertThat(new ObjectMapper().readTree(out.toBytes()).get("v").asText())
                    .isEqualTo(value);
        }
    }

    @Test
    void an_unfinished_text_is_not_given_out() {
        out.object();

        assertThatThrownBy(out::toBytes).isInstanceOf(IllegalStateException.class);
    }

    private String text() {
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }
}
