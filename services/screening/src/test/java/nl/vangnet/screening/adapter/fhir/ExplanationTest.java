package nl.vangnet.screening.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationTest {

    private final Explanation explanation = new Explanation();

    @Test
    void a_decision_is_one_line() {
        String line = explanation.explain(Samples.emergency("m-1", List.of("V43.52XA")));

        assertThat(line)
                .isEqualTo(
                        "{\"messageId\":\"m-1\",\"event\":\"A04\",\"patient\":\"0001\",\"visit\":\"V1\","
                                + "\"emergency\":true,\"exposure\":{\"class\":\"INCLUDE\",\"deferred\":false,"
                                + "\"ruleSet\":\"2026.2\",\"terms\":\"2026.2\",\"reasons\":[{\"rule\":\"1\",\"class\":\"INCLUDE\","
                                + "\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"V43.52XA\",\"text\":null,\"event\":null,"
                                + "\"at\":\"Bundle.entry[3].Condition.code\","
                                + "\"en\":\"Car occupant in a collision with a car (diagnosis in the message of"
                                + " 20 Nov 18:05)\",\"nl\":\"Inzittende van een auto gewond bij een botsing met een auto (diagnose in het bericht van 20 nov 18:05)\"}],\"notCounted\":[]}}");
    }

    @Test
    void an_error_is_one_line_and_quotes_nothing_of_the_message() {
        String line = explanation.explain("{\"Jansen\":\n\"geheim\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(line)
                .isEqualTo("{\"error\":{\"code\":\"FHIR_NOT_READABLE\","
                        + "\"message\":\"the text is not a FHIR R4 resource in JSON\",\"at\":null}}");
    }

    @Test
    void a_line_break_in_a_text_stays_in_the_line() {
        String line = explanation.explain(Samples.message("m", "A04", """
                {"resource":{"resourceType":"Condition","code":{"text":"pijn\\nen \\"koorts\\""}}}"""));

        assertThat(line).doesNotContain("\n").contains("pijn\\nen \\\"koorts\\\"");
    }

    @Test
    void many_threads_may_ask_one_explanation() {
        List<byte[]> bundles = IntStream.range(0, 200)
                .mapToObj(i -> Samples.emergency("m-" + i, List.of(i % 2 == 0 ? "V43.52XA" : "S00.83XA")))
                .toList();
        List<String> alone = bundles.stream().map(explanation::explain).toList();

        List<String> together =
                bundles.parallelStream().map(explanation::explain).toList();

        assertThat(together).isEqualTo(alone);
    }
}
