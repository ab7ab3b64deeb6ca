package nl.vangnet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AsyncApiTest {

    private static final String RESERVED = "allocation";

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper()
                .readTree(ContractFiles.folder().resolve("asyncapi.yaml").toFile());
    }

    @Test
    void every_reference_leads_to_something() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#/")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(ContractFiles.folder().resolve(reference)).exists();
            }
        });
    }

    @Test
    void every_event_with_a_schema_has_a_message_of_its_name() {
        Set<String> described = document.path("components").path("messages").properties().stream()
                .filter(message -> message.getValue().path("payload").has("schema"))
                .map(message -> message.getValue().at("/payload/schema/$ref").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ContractFiles.list("events", ".schema.json").stream().map(file -> "events/" + file.getFileName()))
                .filteredOn(name -> !Set.of("events/case.schema.json", "events/check.schema.json")
                        .contains(name))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void every_topic_names_its_owner_its_readers_its_key_and_its_retention() {
        assertThat(document.path("channels").properties()).allSatisfy(channel -> {
            JsonNode topic = channel.getValue();
            assertThat(topic.path("x-owner").asText()).isNotBlank();
            assertThat(topic.path("x-readers").isEmpty()).isFalse();
            assertThat(topic.path("x-key").asText()).isNotBlank();
            assertThat(topic.path("x-retention").asText()).isNotBlank();
        });
    }

    @Test
    void every_topic_that_a_service_reads_has_its_dead_letters() {
        Set<String> addresses = document.path("channels").properties().stream()
                .map(channel -> channel.getValue().path("address").asText())
                .collect(Collectors.toSet());

        assertThat(addresses)
                .contains(
                        "vangnet.adt.v1.dead-letter",
                        "vangnet.screening.v1.dead-letter",
                        "vangnet.followup.v1.dead-letter");
    }

    @Test
    void every_message_of_ours_carries_the_cloud_event_headers() {
        Map<String, JsonNode> messages = document.path("components").path("messages").properties().stream()
                .filter(message -> !Set.of("DeadLetter", "FhirBundleIn").contains(message.getKey()))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));

        assertThat(messages.values())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(
                                message.at("/headers/allOf/0/$ref").asText())
                        .isEqualTo("#/components/schemas/CloudEventHeaders"));
    }

    @Test
    void every_topic_but_the_reserved_one_is_sent_by_somebody() {
        Set<String> sent = document.path("operations").properties().stream()
                .filter(operation ->
                        operation.getValue().path("action").asText().equals("send"))
                .map(operation -> operation.getValue().at("/channel/$ref").asText())
                .collect(Collectors.toSet());

        assertThat(document.path("channels").properties().stream().map(Entry::getKey))
                .filteredOn(channel -> !channel.equals(RESERVED))
                .allSatisfy(channel -> assertThat(sent).contains("#/channels/" + channel));
    }
}
