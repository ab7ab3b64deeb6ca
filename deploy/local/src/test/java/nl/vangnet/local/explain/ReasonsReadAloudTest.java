package nl.vangnet.local.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Twenty arrivals, and what a nurse is told of each, word for word. The file {@code aloud/reasons.txt} is there to be read
 * aloud: a sentence in it that nobody would say is a defect.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonsReadAloudTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    /** Names of code systems and of fields, and anything that looks like a code of them. */
    private static final Pattern JARGON = Pattern.compile(
            "\\b(ICD|SNOMED|LOINC|GCS|HL7|FHIR|Bundle|[A-Z]{2,3}\\d?-\\d|[A-Z]\\d\\d)|\\b[A-Z]{2,}\\b|\\d{6}");

    @Test
    void twenty_arrivals_are_told_in_sentences_that_a_nurse_would_say() throws Exception {
        String told = String.join("\n", tell());

        assertThat(told).isEqualTo(Files.readString(folder().resolve("reasons.txt"), UTF_8));
    }

    @Test
    void no_sentence_has_a_code_in_it_but_in_the_senders_own_words() throws Exception {
        assertThat(tell().stream().filter(line -> line.startsWith("  ")).map(line -> line.substring(5)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(QUOTED.matcher(line).replaceAll(""))
                        .doesNotContainPattern(JARGON)
                        .matches("[A-Z].*|\\s.*"));
    }

    private static List<String> tell() throws IOException, URISyntaxException {
        List<Path> arrivals;
        try (Stream<Path> files = Files.list(folder())) {
            arrivals =
                    files.filter(file -> !file.endsWith("reasons.txt")).sorted().toList();
        }
        assertThat(arrivals).hasSize(20);
        List<String> lines = new ArrayList<>();
        for (Path arrival : arrivals) {
            JsonNode exposure = exposure(arrival);
            lines.add(arrival.getFileName() + ": " + exposure.path("class").asText()
                    + (exposure.path("deferred").asBoolean() ? ", again later" : ""));
            exposure.path("reasons").forEach(reason -> addTo(lines, reason));
            exposure.path("notCounted").forEach(words -> addTo(lines, words));
            lines.add("");
        }
        return lines;
    }

    private static void addTo(List<String> lines, JsonNode said) {
        lines.add("  nl " + said.path("nl").asText());
        lines.add("  en " + said.path("en").asText());
    }

    private static JsonNode exposure(Path arrival) throws IOException {
        String text = Files.readString(arrival, UTF_8);
        String answer = arrival.toString().endsWith(".hl7")
                ? Explanations.ofHl7().apply(text.replace('\n', '\r').getBytes(UTF_8))
                : Explanations.ofBundles().apply(text.getBytes(UTF_8));
        JsonNode exposure = JSON.readTree(answer).path("exposure");
        assertThat(exposure.isObject()).as(answer).isTrue();
        return exposure;
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ReasonsReadAloudTest.class.getResource("/aloud"))
                .toURI());
    }
}
