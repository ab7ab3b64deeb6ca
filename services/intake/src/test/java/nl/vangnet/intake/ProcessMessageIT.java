package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import nl.vangnet.testkit.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessMessageIT {

    private static final String URL = "/intake/fhir/$process-message";
    private static final String STAA_D = Adt.resource("samples/medcom/HospitalNotification_Ex_STAA_D.json");

    @Inject
    Stored stored;

    @Test
    void an_accepted_bundle_is_on_the_topic_byte_for_byte() {
        String id = "http-1";

        post(withHeaderId(id))
                .then()
                .statusCode(200)
                .header("Vangnet-Message-Id", notNullValue())
                .body("entry[0].resource.response.code", equalTo("ok"))
                .body("entry[0].resource.response.identifier", equalTo(id));

        ConsumerRecord<String, byte[]> record = stored.record(id);
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(withHeaderId(id));
        assertThat(record.key()).isEqualTo(Stored.header(record, "vn_patient"));
        assertThat(Stored.header(record, "ce_type")).isEqualTo("nl.vangnet.adt.message.v1");
        assertThat(Stored.header(record, "vn_test")).isEqualTo("false");
    }

    @Test
    void a_bundle_sent_twice_gets_the_same_response_and_is_published_once() {
        String first = post(withHeaderId("http-twice")).asString();
        String second = post(withHeaderId("http-twice")).asString();

        assertThat(second).isEqualTo(first);
        assertThat(stored.published("http-twice")).isEqualTo(1);
    }

    @Test
    void a_message_without_an_event_is_answered_fatal_error_and_kept() {
        post(Adt.resource("samples/medcom/HospitalNotification_Ex_TEK_FCC.json"))
                .then()
                .statusCode(422)
                .body("entry[0].resource.response.code", equalTo("fatal-error"))
                .body("entry[1].resource.resourceType", equalTo("OperationOutcome"));

        assertThat(stored.states("c4888e5e-ec5c-4b16-a875-7b287e63e214")).containsExactly("REJECTED");
    }

    @Test
    void the_dollar_may_be_sent_as_it_is() {
        given().auth()
                .preemptive()
                .basic("integrator", "integrator-secret")
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body(withHeaderId("http-dollar"))
                .post(URL)
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_no_message_is_answered_400() {
        post(Adt.resource("samples/davinci-alerts/notification-200-oo.json"))
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].severity", equalTo("fatal"));
        post("{").then().statusCode(400).body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void a_body_beyond_the_limit_is_answered_413() {
        post("{\"resourceType\":\"" + "x".repeat(1 << 20) + "\"}")
                .then()
                .statusCode(413)
                .body("issue[0].code", equalTo("too-long"));
    }

    @Test
    void what_is_neither_json_nor_xml_is_answered_415() {
        given().auth()
                .preemptive()
                .basic("integrator", "integrator-secret")
                .contentType("text/turtle")
                .body("<urn:x> a <http://hl7.org/fhir/Patient> .")
                .post(URL)
                .then()
                .statusCode(415)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void nobody_posts_without_the_role() {
        given().contentType("application/fhir+json")
                .body(STAA_D)
                .post(URL)
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("nurse", "nurse-secret")
                .contentType("application/fhir+json")
                .body(STAA_D)
                .post(URL)
                .then()
                .statusCode(403);
    }

    @Test
    void a_message_is_found_by_its_number() {
        post(withHeaderId("http-find"));

        given().auth()
                .preemptive()
                .basic("integrator", "integrator-secret")
                .get("/intake/api/messages?controlId=http-find")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].state", equalTo("PUBLISHED"))
                .body("[0].answer", equalTo("ok"))
                .body("[0].event", equalTo("hospital-notification-message"))
                .body("[0].error", equalTo(null));
    }

    private static Response post(String body) {
        return given().auth()
                .preemptive()
                .basic("integrator", "integrator-secret")
                .contentType("application/fhir+json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(URL);
    }

    /** MedCom's example of a start in the emergency department, under another number. */
    private static String withHeaderId(String id) {
        return STAA_D.replace("i50fc5fe-2d11-4ef3-acac-2e2e5c399006", id);
    }
}
