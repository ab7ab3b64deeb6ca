package nl.vangnet.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vangnet.chassis.kafka.CloudEventHeaders;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a nurse does, and what the others hear of it. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningJourneyIT {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            factory -> factory.schemaMappers(
                    mappers -> mappers.mapPrefix("https://vangnet.nl/schemas/", "classpath:schemas/")));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    @Inject
    AdtTopic topic;

    private final Instant answered = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void every_step_is_told_once_and_as_the_contract_has_it() {
        String caseId = detected();
        confirm(caseId).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        respond(caseId, pdi(13, 2)).then().statusCode(200).body("state", equalTo("SCREENED"));
        respond(caseId, tsq(10, 0))
                .then()
                .statusCode(200)
                .body("outcomes[0].outcome", equalTo("POSITIVE"))
                .body("scores", hasSize(2))
                .body("scores[0].score", equalTo(26));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(caseId))
                        .containsExactly(
                                "ExposureDetected", "ExposureConfirmed", "ScreeningCompleted", "ScreeningCompleted"));
        for (ConsumerRecord<String, byte[]> event : topic.eventsOf(UUID.fromString(caseId))) {
            assertThat(violations(event)).isEmpty();
        }
    }

    @Test
    void the_same_confirmation_and_response_twice_count_once() {
        String caseId = detected();

        confirm(caseId).then().statusCode(200).body("version", equalTo(2));
        confirm(caseId).then().statusCode(200).body("version", equalTo(2));
        int version = respond(caseId, pdi(13, 2)).jsonPath().getInt("version");

        respond(caseId, pdi(13, 2)).then().statusCode(200).body("version", equalTo(version));
    }

    @Test
    void an_incomplete_instrument_is_never_negative() {
        String caseId = detected();
        confirm(caseId);

        respond(caseId, pdi(6, 0))
                .then()
                .statusCode(200)
                .body("scores[0].outcome", equalTo("INCOMPLETE"))
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void a_no_closes_the_case_and_nothing_can_be_recorded_after() {
        String caseId = detected();

        nurse().contentType("application/json")
                .body("{\"criterionA\":false}")
                .post("/screening/api/cases/" + caseId + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedReason", equalTo("NOT_EXPOSED"));
        respond(caseId, pdi(13, 2)).then().statusCode(409).body("error.code", equalTo("CASE_CLOSED"));
    }

    @Test
    void what_is_wrong_is_said_and_where() {
        String caseId = detected();

        respond(caseId, pdi(13, 2)).then().statusCode(409).body("error.code", equalTo("CASE_NOT_CONFIRMED"));
        confirm(caseId);
        respond(caseId, pdi(13, 7))
                .then()
                .statusCode(422)
                .body("error.code", equalTo("FHIR_ANSWER_OUT_OF_RANGE"))
                .body("error.message", containsString("linkId"));
        respond(caseId, pdi(13, 2).replaceAll("\"authored\":\"[^\"]*\",", ""))
                .then()
                .statusCode(422)
                .body("error.code", equalTo("RESPONSE_NOT_DATED"));
        respond(caseId, "nonsense").then().statusCode(400).body("error.code", equalTo("FHIR_NOT_READABLE"));
        nurse().contentType("application/json")
                .body("{\"criterionA\":true,\"mode\":\"HEARD\"}")
                .post("/screening/api/cases/" + caseId + "/confirmation")
                .then()
                .statusCode(400)
                .body("error.message", containsString("mode"));
        nurse().contentType("application/json")
                .body("{\"criterionA\":true,\"mode\":\"WITNESSED\"}")
                .post("/screening/api/cases/" + caseId + "/confirmation")
                .then()
                .statusCode(422)
                .body("error.message", containsString("threats"));
        nurse().get("/screening/api/cases/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_corrected_time_moves_the_window_and_is_told() {
        String caseId = detected();
        Instant earlier = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        nurse().contentType("application/json")
                .body("""
                        {"criterionA":true,"mode":"EXPERIENCED","threats":["LIFE"],"traumaTime":"%s"}""".formatted(earlier))
                .post("/screening/api/cases/" + caseId + "/confirmation")
                .then()
                .statusCode(200)
                .body("trauma.time", equalTo(earlier.toString()))
                .body("trauma.corrected", equalTo(true));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(caseId)).contains("TraumaTimeCorrected", "ExposureConfirmed"));
    }

    private String detected() {
        AdtMessages arrival = AdtMessages.anArrival();
        topic.send(arrival.build());
        return nurse().get("/screening/api/cases?mrn=" + arrival.mrn())
                .jsonPath()
                .getString("[0].id");
    }

    private static Response confirm(String caseId) {
        return nurse().contentType("application/json")
                .body("{\"criterionA\":true,\"mode\":\"EXPERIENCED\",\"threats\":[\"LIFE\",\"INJURY\"]}")
                .post("/screening/api/cases/" + caseId + "/confirmation");
    }

    private static Response respond(String caseId, String response) {
        return nurse().contentType("application/fhir+json")
                .body(response.getBytes(StandardCharsets.UTF_8))
                .post("/screening/api/cases/" + caseId + "/responses");
    }

    private String pdi(int items, int answer) {
        return response(
                "PDI",
                items,
                "{\"valueCoding\":{\"system\":\"urn:ptsd:instrument:degree\",\"code\":\"" + answer + "\"}}");
    }

    private String tsq(int items, int answer) {
        return response("TSQ", items, "{\"valueBoolean\":" + (answer == 1) + "}");
    }

    private String response(String instrument, int items, String answer) {
        return """
                {"resourceType":"QuestionnaireResponse","status":"completed",
                "questionnaire":"https://vangnet.nl/fhir/Questionnaire/%s","authored":"%s","item":[%s]}""".formatted(
                instrument,
                answered,
                IntStream.rangeClosed(1, items)
                        .mapToObj(item -> "{\"linkId\":\"%s.%d\",\"answer\":[%s]}".formatted(instrument, item, answer))
                        .collect(Collectors.joining(",")));
    }

    private List<String> types(String caseId) {
        return topic.eventsOf(UUID.fromString(caseId)).stream()
                .map(ScreeningJourneyIT::type)
                .toList();
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        String type =
                new String(event.headers().lastHeader(CloudEventHeaders.TYPE).value(), StandardCharsets.UTF_8);
        return type.replace("nl.vangnet.screening.", "").replace(".v1", "");
    }

    private static Set<ValidationMessage> violations(ConsumerRecord<String, byte[]> event) {
        return Set.copyOf(SCHEMAS.getSchema(
                        SchemaLocation.of("https://vangnet.nl/schemas/events/" + type(event) + ".schema.json"), STRICT)
                .validate(new String(event.value(), StandardCharsets.UTF_8), InputFormat.JSON));
    }

    private static RequestSpecification nurse() {
        return given().auth().preemptive().basic("nurse", TestUsers.password("nurse"));
    }
}
