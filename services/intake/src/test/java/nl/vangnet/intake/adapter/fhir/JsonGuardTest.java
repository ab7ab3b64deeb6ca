package nl.vangnet.intake.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonGuardTest {

    private static final JsonGuard GUARD = new JsonGuard(Limits.USUAL);

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("no JSON", "MSH|^~\\&|"),
                Arguments.of("an array", "[{}]"),
                Arguments.of("an object cut off", "{\"a\": 1"),
                Arguments.of("two objects", "{}{}"),
                Arguments.of("65 levels", "{\"a\":".repeat(65) + "1" + "}".repeat(65)),
                Arguments.of("a number of 33 digits", "{\"a\":" + "1".repeat(33) + "}"),
                Arguments.of("a huge exponent", "{\"a\":1e31}"),
                Arguments.of("a tiny exponent", "{\"a\":1e-31}"),
                Arguments.of("an exponent that would fill the memory", "{\"a\":1e999999999}"),
                Arguments.of("a string beyond 64 kB", "{\"a\":\"" + "x".repeat(65_537) + "\"}"),
                Arguments.of("the same key twice", "{\"gender\":\"male\",\"gender\":\"female\"}"),
                Arguments.of("the same key twice, once escaped", "{\"gender\":\"male\",\"\\u0067ender\":\"female\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_no_message_needs_is_refused(String what, String json) {
        assertThatThrownBy(() -> GUARD.check(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFhirException.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        assertThatThrownBy(() -> GUARD.check("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableFhirException.class);
        assertThatThrownBy(() -> GUARD.check("{}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(UnreadableFhirException.class);
    }

    @Test
    void everything_up_to_the_limits_is_let_through() throws UnreadableFhirException {
        String json =
                "{\"a\":" + "[".repeat(62) + "]".repeat(62) + ",\"b\":1.5e30,\"c\":\"" + "x".repeat(65_000) + "\"}";

        assertThat(GUARD.check(json.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(json);
    }

    @Test
    void the_fault_does_not_quote_the_body() {
        assertThatThrownBy(() -> GUARD.check("{\"name\": Proefpersoon}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageNotContaining("Proef");
    }
}
