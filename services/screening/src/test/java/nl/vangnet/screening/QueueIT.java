package nl.vangnet.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.vangnet.screening.AdtMessages.Sent;
import nl.vangnet.screening.application.MessageReader;
import nl.vangnet.screening.application.ReceivedMessage;
import nl.vangnet.screening.application.TakeMessages;
import nl.vangnet.screening.application.UnreadableInputException;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From a message on the topic to a case on the queue. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueIT {

    @Inject
    AdtTopic topic;

    @Inject
    TakeMessages takeMessages;

    @Inject
    MessageReader reader;

    @Inject
    MeterRegistry metrics;

    @Test
    void a_transport_accident_becomes_a_case_that_says_why() {
        AdtMessages arrival = AdtMessages.anArrival();

        topic.send(arrival.build());

        nurse().get("/screening/api/cases?mrn=" + arrival.mrn())
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].state", equalTo("DETECTED"))
                .body("[0].exposure.class", equalTo("INCLUDE"))
                .body("[0].exposure.reasons[0].rule", equalTo("1"))
                .body("[0].exposure.reasons[0].code", equalTo("V13.4"))
                .body("[0].patient.name", equalTo("Vries, Anna"));
    }

    @Test
    void what_became_of_a_message_is_told_without_a_name() {
        AdtMessages arrival = AdtMessages.anArrival();

        topic.send(arrival.build());

        as("integrator")
                .get("/screening/api/messages/" + arrival.messageId())
                .then()
                .statusCode(200)
                .body("emergency", equalTo(true))
                .body("case.number", containsString("VN-"))
                .body("case.state", equalTo("DETECTED"));
        as("integrator")
                .get("/screening/fragments/messages/" + arrival.messageId())
                .then()
                .statusCode(200)
                .body(containsString("V13.4"))
                .body(not(containsString("Vries")));
        as("integrator")
                .get("/screening/fragments/messages/" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body(containsString("Not there yet"));
    }

    @Test
    void a_sprain_alone_makes_no_case() {
        AdtMessages arrival = AdtMessages.anArrival().code("S93.4", "Enkeldistorsie");

        topic.send(arrival.build());

        nurse().get("/screening/api/messages/" + arrival.messageId())
                .then()
                .body("exposure.class", equalTo("EXCLUDE"))
                .body("case", nullValue());
    }

    @Test
    void repeated_and_reordered_messages_make_the_same_case_once() {
        AdtMessages straight = AdtMessages.anArrival();
        List<Sent> inOrder = List.of(
                straight.build(),
                straight.next("A08").and("S72.3", "Fractuur").build(),
                straight.next("A08").at("Afdeling C4").build());
        AdtMessages mixed = AdtMessages.anArrival();
        List<Sent> shuffled = new ArrayList<>(List.of(
                mixed.build(),
                mixed.next("A08").and("S72.3", "Fractuur").build(),
                mixed.next("A08").at("Afdeling C4").build()));
        shuffled.addAll(List.copyOf(shuffled));
        Collections.shuffle(shuffled, new Random(7));

        inOrder.forEach(message -> topic.send(message));
        shuffled.forEach(message -> topic.send(message));

        JsonPath one = only(straight.mrn());
        JsonPath other = only(mixed.mrn());
        assertThat(other.getList("[0].exposure.reasons.code"))
                .containsExactlyElementsOf(one.getList("[0].exposure.reasons.code"));
        assertThat(other.getString("[0].visit.place")).isEqualTo(one.getString("[0].visit.place"));
        assertThat(other.getString("[0].state")).isEqualTo(one.getString("[0].state"));
    }

    @Test
    void an_emergency_visit_that_becomes_an_admission_stays_one_case() {
        AdtMessages patient = AdtMessages.anArrival().episode("E" + UUID.randomUUID());

        topic.send(patient.build());
        topic.send(patient.next("A01").inpatient("Afdeling C4, bed 3").build());

        JsonPath found = only(patient.mrn());
        assertThat(found.getString("[0].visit.place")).isEqualTo("Afdeling C4, bed 3");
        assertThat(found.getList("[0].visit.numbers")).hasSize(3);
    }

    @Test
    void two_visits_that_turn_out_to_be_one_are_joined_and_one_case_stays_open() {
        Instant now = Instant.now();
        AdtMessages patient = AdtMessages.anArrival();
        String episode = "E" + UUID.randomUUID();
        topic.send(
                patient.arrived(now.minus(12, ChronoUnit.DAYS)).episode(episode).build());
        topic.send(patient.episode(null)
                .next("A04")
                .arrived(now.minus(2, ChronoUnit.DAYS))
                .inAnotherVisit()
                .build());
        assertThat(states(patient.mrn())).containsExactlyInAnyOrder("DETECTED", "DETECTED");

        topic.send(patient.next("A08").episode(episode).build());

        assertThat(states(patient.mrn())).containsExactlyInAnyOrder("DETECTED", "CLOSED");
        topic.send(patient.next("A08").episode(null).build());
        assertThat(states(patient.mrn())).containsExactlyInAnyOrder("DETECTED", "CLOSED");
    }

    @Test
    void who_comes_back_within_seven_days_comes_back_to_the_same_case() {
        Instant now = Instant.now();
        AdtMessages patient = AdtMessages.anArrival();
        topic.send(patient.arrived(now.minus(5, ChronoUnit.DAYS)).build());
        topic.send(patient.next("A04")
                .arrived(now.minus(1, ChronoUnit.DAYS))
                .inAnotherVisit()
                .at("SEH kamer 9")
                .build());

        JsonPath found = only(patient.mrn());
        assertThat(found.getList("[0].visit.numbers")).hasSize(2);
        assertThat(found.getString("[0].visit.place")).isEqualTo("SEH kamer 9");
    }

    @Test
    void a_cancelled_visit_closes_its_case() {
        AdtMessages patient = AdtMessages.anArrival();
        topic.send(patient.build());

        topic.send(patient.next("A11").build());

        assertThat(only(patient.mrn()).getString("[0].state")).isEqualTo("CLOSED");
        assertThat(only(patient.mrn()).getString("[0].closedReason")).isEqualTo("CANCELLED");
    }

    @Test
    void a_test_message_is_kept_and_makes_no_case_unless_the_setting_says_so() {
        AdtMessages patient = AdtMessages.anArrival().test();

        topic.send(patient.build());

        nurse().get("/screening/api/messages/" + patient.messageId())
                .then()
                .body("ignored", equalTo(true))
                .body("case", nullValue());
    }

    @Test
    void a_batch_costs_the_same_statements_however_large_it_is() {
        takeMessages.handle(received(1));
        double forOne = statements(() -> takeMessages.handle(received(1)));

        double forMany = statements(() -> takeMessages.handle(received(500)));

        assertThat(forOne).isBetween(8.0, 16.0);
        assertThat(forMany).isEqualTo(forOne);
    }

    @Test
    void explaining_stores_nothing_and_says_what_cannot_be_read() {
        Sent message = AdtMessages.anArrival().build();

        as("integrator")
                .contentType("application/fhir+json")
                .body(message.value())
                .post("/screening/api/explain")
                .then()
                .statusCode(200)
                .body("exposure.class", equalTo("INCLUDE"))
                .body("emergency", equalTo(true));
        as("integrator")
                .contentType("application/json")
                .body("{\"resourceType\":\"Patient\"}".getBytes(StandardCharsets.UTF_8))
                .post("/screening/api/explain")
                .then()
                .statusCode(422)
                .body("error.code", equalTo("FHIR_NOT_A_MESSAGE"));
        nurse().get("/screening/api/messages/" + message.messageId()).then().statusCode(404);
    }

    private static JsonPath only(String mrn) {
        return nurse().get("/screening/api/cases?mrn=" + mrn)
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .extract()
                .jsonPath();
    }

    private static List<String> states(String mrn) {
        return nurse().get("/screening/api/cases?mrn=" + mrn).jsonPath().getList("state");
    }

    private List<ReceivedMessage> received(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> AdtMessages.anArrival().build())
                .map(this::received)
                .toList();
    }

    private ReceivedMessage received(Sent sent) {
        try {
            return new ReceivedMessage(
                    sent.messageId(),
                    sent.patientKey(),
                    Instant.now(),
                    reader.read(sent.value()).withMessageId(sent.messageId().toString()));
        } catch (UnreadableInputException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private double statements(Runnable work) {
        double before = counted();
        work.run();
        return counted() - before;
    }

    private double counted() {
        return metrics.counter("screening.statements").count();
    }

    private static RequestSpecification nurse() {
        return as("nurse");
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, TestUsers.password(user));
    }
}
