package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import nl.vangnet.intake.application.delivery.ResponseDeliveries;
import nl.vangnet.intake.application.delivery.ResponseDelivery;
import nl.vangnet.intake.application.delivery.ResponseDelivery.State;
import nl.vangnet.intake.application.issue.MessageIssue;
import nl.vangnet.intake.application.issue.MessageIssues;
import nl.vangnet.testkit.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code $process-message} with {@code async}: 202 after the commit, and the response at an address of the sender's. */
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(ResponseReceiver.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AsynchronousMessageIT {

    private static final String STAA_D = Adt.resource("samples/medcom/HospitalNotification_Ex_STAA_D.json");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Stored stored;

    @Inject
    ResponseDeliveries deliveries;

    @Inject
    MessageIssues issues;

    @Test
    void the_message_is_stored_when_202_is_answered_and_its_response_follows() {
        post(withHeaderId("async-1"), ResponseReceiver.url("takes/1"))
                .then()
                .statusCode(202)
                .header("Vangnet-Message-Id", notNullValue())
                .body(emptyString());

        assertThat(stored.states("async-1")).containsExactly("PUBLISHED");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ResponseReceiver.posted("takes/1"))
                        .singleElement()
                        .satisfies(posted -> {
                            assertThat(posted.contentType()).isEqualTo("application/fhir+json; charset=utf-8");
                            assertThat(posted.body()).contains("\"identifier\":\"async-1\"", "\"code\":\"ok\"");
                        }));
    }

    @Test
    void what_is_not_as_it_should_be_stands_with_the_message() {
        String message = post(withHeaderId("async-issues"), ResponseReceiver.url("takes/issues"))
                .header("Vangnet-Message-Id");

        assertThat(issues.of(UUID.fromString(message)))
                .extracting(MessageIssue::place)
                .containsExactly("Bundle.entry.fullUrl", "Narrative.div.a");
        assertThat(given().get("/intake/q/metrics").asString())
                .contains("intake_message_issues_total{", "kind=\"PROFILE_ISSUE\"");
    }

    @Test
    void a_receiver_that_fails_twice_gets_it_the_third_time() {
        post(withHeaderId("async-fails"), ResponseReceiver.url("fails-2/1"))
                .then()
                .statusCode(202);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(delivery("fails-2/1").state()).isEqualTo(State.DELIVERED));
        assertThat(ResponseReceiver.posted("fails-2/1")).hasSize(3);
        assertThat(delivery("fails-2/1").attempts()).isEqualTo(3);
    }

    @Test
    void a_refusal_is_final_until_somebody_tries_again() {
        post(withHeaderId("async-gone"), ResponseReceiver.url("says-410/1"))
                .then()
                .statusCode(202);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(delivery("says-410/1").state()).isEqualTo(State.GIVEN_UP));
        assertThat(delivery("says-410/1").trouble()).isEqualTo("answered 410");
        assertThat(ResponseReceiver.posted("says-410/1")).hasSize(1);

        assertThat(deliveries.retry(delivery("says-410/1").id())).isTrue();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ResponseReceiver.posted("says-410/1")).hasSize(2));
    }

    @Test
    void a_redirect_is_not_followed() {
        post(withHeaderId("async-redirect"), ResponseReceiver.url("says-307/1"))
                .then()
                .statusCode(202);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(delivery("says-307/1").state()).isEqualTo(State.GIVEN_UP));
        assertThat(ResponseReceiver.posted("redirected")).isEmpty();
    }

    @Test
    void what_somebody_stops_is_tried_no_more() {
        post(withHeaderId("async-stop"), ResponseReceiver.url("fails-1000/1"))
                .then()
                .statusCode(202);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(delivery("fails-1000/1").attempts()).isPositive());

        assertThat(deliveries.stop(delivery("fails-1000/1").id())).isTrue();

        assertThat(delivery("fails-1000/1").state()).isEqualTo(State.STOPPED);
        int attempts = delivery("fails-1000/1").attempts();
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> delivery("fails-1000/1").attempts() == attempts);
    }

    @Test
    void a_message_that_is_at_fault_is_told_so_in_the_response() {
        String fault = Adt.resource("samples/medcom/HospitalNotification_Ex_TEK_FCC.json")
                .replace("c4888e5e-ec5c-4b16-a875-7b287e63e214", "async-fatal")
                .replace("17a0c807-372b-452c-972e-c59036153b57", "bundle-async-fatal");

        post(fault, ResponseReceiver.url("takes/fatal")).then().statusCode(202);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ResponseReceiver.posted("takes/fatal"))
                        .singleElement()
                        .satisfies(posted -> assertThat(posted.body()).contains("fatal-error", "OperationOutcome")));
    }

    @Test
    void what_no_response_could_name_is_refused_at_once() {
        post("{", ResponseReceiver.url("takes/unreadable")).then().statusCode(400);
    }

    @Test
    void a_response_goes_to_nobody_whom_we_do_not_allow() {
        for (String url : new String[] {
            "http://127.0.0.1:1/responses", "https://elsewhere.example/responses", ResponseReceiver.url("../admin")
        }) {
            post(withHeaderId("async-elsewhere"), url)
                    .then()
                    .statusCode(422)
                    .body("issue[0].details.coding[0].code", equalTo("RESPONSE_URL_NOT_ALLOWED"));
        }
        assertThat(stored.states("async-elsewhere")).isEmpty();
    }

    @Test
    void without_an_address_the_senders_own_is_taken_if_it_is_allowed() {
        String message = withHeaderId("async-own")
                .replace(
                        "\"source\": {\n          \"endpoint\": \"https://sor2.sum.dsdn.dk/#id=265161000016000\"",
                        "\"source\": {\n          \"endpoint\": \"" + ResponseReceiver.url("takes/own") + "\"");

        post(message, null).then().statusCode(202);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ResponseReceiver.posted("takes/own")).hasSize(1));
    }

    @Test
    void without_any_address_a_fault_is_told_at_once() {
        post(withHeaderId("async-nowhere"), null).then().statusCode(202);
        post(
                        Adt.resource("samples/medcom/HospitalNotification_Ex_TEK_FCC.json")
                                .replace("c4888e5e-ec5c-4b16-a875-7b287e63e214", "async-nowhere-fatal")
                                .replace("17a0c807-372b-452c-972e-c59036153b57", "bundle-nowhere"),
                        null)
                .then()
                .statusCode(422);
    }

    private ResponseDelivery delivery(String path) {
        return deliveries.list(null, 1000).stream()
                .filter(delivery -> delivery.url().equals(ResponseReceiver.url(path)))
                .findFirst()
                .orElseThrow();
    }

    private static Response post(String body, @Nullable String responseUrl) {
        var request = given().auth()
                .preemptive()
                .basic("integrator", "integrator-secret")
                .contentType("application/fhir+json")
                .queryParam("async", "true")
                .body(body.getBytes(StandardCharsets.UTF_8));
        if (responseUrl != null) {
            request = request.queryParam("response-url", responseUrl);
        }
        return request.post("/intake/fhir/$process-message");
    }

    private static String withHeaderId(String id) {
        return STAA_D.replace("i50fc5fe-2d11-4ef3-acac-2e2e5c399006", id)
                .replace("2cadabe8-9349-4b2e-9b5e-4441c9aeef4b", "bundle-" + id);
    }
}
