package nl.vangnet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventSchemasTest {

    static List<Path> schemas() {
        return ContractFiles.list("events", ".schema.json");
    }

    static List<Path> samples() {
        return ContractFiles.list("events/samples", ".json");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_is_valid_json_schema_and_knows_its_own_address(Path file) {
        JsonSchema metaSchema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));

        JsonNode schema = ContractFiles.json(file);

        assertThat(metaSchema.validate(schema)).isEmpty();
        assertThat(schema.path("$id").asText()).isEqualTo("https://vangnet.nl/schemas/events/" + file.getFileName());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_keeps_to_its_schema(Path file) {
        JsonSchema schema = ContractFiles.schema(ContractFiles.schemaNameOf(file));

        assertThat(schema.validate(ContractFiles.json(file))).isEmpty();
    }

    @Test
    void every_event_has_a_sample() {
        List<String> sampled =
                samples().stream().map(ContractFiles::schemaNameOf).distinct().toList();

        assertThat(schemas().stream().map(ContractFiles::schemaNameOf))
                .filteredOn(name -> !List.of("case", "check").contains(name))
                .containsExactlyInAnyOrderElementsOf(sampled);
    }

    @ParameterizedTest(name = "{0} with {1} = {2}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "ExposureDetected,   /case/state,              `\"OPEN\"`",
                "ExposureDetected,   /case/caseId,             `\"412\"`",
                "ExposureDetected,   /case/patient/name,       `\"A. de Vries\"`",
                "ExposureDetected,   /case/patient/birthDate,  `\"1985-03-02\"`",
                "ExposureDetected,   /case/exposure/text,      `\"hit by a car\"`",
                "ExposureDetected,   /case/closedReason,       `\"CANCELLED\"`",
                "ExposureDetected,   /case/trauma/time,        `\"2026-11-20\"`",
                "ExposureDetected,   /occurredAt,              `\"yesterday\"`",
                "ExposureConfirmed,  /case/confirmation,       `null`",
                "ScreeningCompleted, /case/screenings,         `[]`",
                "CaseClosed,         /case/closedReason,       `null`",
                "CaseReopened,       /case/state,              `\"CLOSED\"`",
                "CheckDue,           /check/state,             `\"PLANNED\"`",
                "CheckDue,           /check/version,           `0`",
                "CheckPlanned,       /check/kind,              `\"FU4\"`",
                "CheckPlanned,       /check/patient,           `\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\"`"
            })
    void a_broken_sample_is_refused(String event, String pointer, String value) throws Exception {
        JsonNode sample = ContractFiles.json(ContractFiles.folder().resolve("events/samples/" + event + ".json"));
        int lastSlash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) sample.at(pointer.substring(0, lastSlash));

        parent.set(pointer.substring(lastSlash + 1), new com.fasterxml.jackson.databind.ObjectMapper().readTree(value));

        assertThat(ContractFiles.schema(event).validate(sample)).isNotEmpty();
    }
}
