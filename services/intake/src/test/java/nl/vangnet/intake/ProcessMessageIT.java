package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import ca.uhn.fhir.context.FhirContext;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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

    private static final FhirContext FHIR = FhirContext.forR4Cached();
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
    void a_program_with_the_role_of_a_sender_posts_messages_and_sees_nothing() {
        given().auth()
                .preemptive()
                .basic("sender", "sender-secret")
                .contentType("application/fhir+json")
                .body(withHeaderId("http-sender").getBytes(StandardCharsets.UTF_8))
                .post(URL)
                .then()
                .statusCode(200);
        given().auth()
                .preemptive()
                .basic("sender", "sender-secret")
                .get("/intake/api/messages?controlId=http-sender")
                .then()
                .statusCode(403);
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
    void a_message_in_xml_is_answered_in_xml_and_published_in_json() {
        String xml = FHIR.newXmlParser()
                .setOverrideResourceIdWithBundleEntryFullUrl(false)
                .encodeResourceToString(FHIR.newJsonParser()
                        .setOverrideResourceIdWithBundleEntryFullUrl(false)
                        .parseResource(withHeaderId("http-xml")));

        request("application/fhir+xml", xml)
                .post(URL)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/fhir+xml"))
                .body("Bundle.entry[0].resource.MessageHeader.response.code.@value", equalTo("ok"));

        assertThat(new String(stored.record("http-xml").value(), StandardCharsets.UTF_8))
                .startsWith("{\"resourceType\":\"Bundle\"")
                .contains("http-xml");
    }

    @Test
    void the_answer_is_in_the_form_that_the_sender_accepts() {
        request("application/fhir+json", withHeaderId("http-accept"))
                .accept("application/fhir+xml;q=0.9, text/html")
                .post(URL)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/fhir+xml"));
        request("application/fhir+json", withHeaderId("http-minimal"))
                .header("Prefer", "return=minimal")
                .post(URL)
                .then()
                .statusCode(204)
                .header("Vangnet-Message-Id", notNullValue());
    }

    @Test
    void a_resend_in_a_new_envelope_gets_the_response_of_the_first() {
        String first = post(withHeaderId("http-envelope")).asString();
        String second = post(withHeaderId("http-envelope")
                        .replace("bundle-http-envelope", "another-bundle")
                        .replace(
                                "\"timestamp\": \"2023-02-28T10:00:06+01:00\"",
                                "\"timestamp\": \"2026-11-23T10:00:00Z\""))
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(stored.repeats("http-envelope")).isEqualTo(1);
    }

    @Test
    void a_bundle_id_that_was_used_for_another_message_is_an_error() {
        post(withHeaderId("http-first")).then().statusCode(200);

        post(withHeaderId("http-second").replace("bundle-http-second", "bundle-http-first"))
                .then()
                .statusCode(422)
                .body("entry[0].resource.response.code", equalTo("fatal-error"))
                .body("entry[1].resource.issue[0].code", equalTo("duplicate"));
        assertThat(stored.states("http-second")).containsExactly("REJECTED");
    }

    @Test
    void other_content_under_the_same_number_is_published_and_flagged() {
        post(withHeaderId("http-collision"));
        post(withHeaderId("http-collision")
                .replace("bundle-http-collision", "another-bundle-2")
                .replace("\"family\": \"Elmer\"", "\"family\": \"Hansen\""));

        assertThat(stored.published("http-collision")).isEqualTo(2);
        assertThat(stored.collisions("http-collision")).containsExactly(false, true);
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
        return request("application/fhir+json", body).post(URL);
    }

    private static RequestSpecification request(String contentType, String body) {
        return given().auth()
                .preemptive()
                .basic("integrator", "integrator-secret")
                .contentType(contentType)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** MedCom's example of a start in the emergency department, under another number. */
    private static String withHeaderId(String id) {
        return STAA_D.replace("i50fc5fe-2d11-4ef3-acac-2e2e5c399006", id)
                .replace("2cadabe8-9349-4b2e-9b5e-4441c9aeef4b", "bundle-" + id);
    }
}
