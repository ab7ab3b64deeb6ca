package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The packaged service, killed while it owes a response. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryKilledIT {

    @Test
    void a_response_that_was_owed_before_a_kill_is_sent_after_it() throws Exception {
        ResponseReceiver receiver = new ResponseReceiver();
        ServiceProcess service = new ServiceProcess("delivery_killed", receiver.start());
        try {
            Process first = service.start();
            try {
                await().atMost(Duration.ofMinutes(2))
                        .ignoreExceptions()
                        .until(() -> given().get(service.url("/intake/q/health/ready"))
                                        .statusCode()
                                == 200);
                given().auth()
                        .preemptive()
                        .basic("integrator", "integrator-secret")
                        .contentType("application/fhir+json")
                        .queryParam("async", "true")
                        .queryParam("response-url", ResponseReceiver.url("fails-2/killed"))
                        .body(Adt.resource("samples/medcom/HospitalNotification_Ex_STAA_D.json")
                                .getBytes(StandardCharsets.UTF_8))
                        .post(service.url("/intake/fhir/$process-message"))
                        .then()
                        .statusCode(202);
            } finally {
                first.destroyForcibly().waitFor();
            }
            assertThat(service.number("SELECT count(*) FROM response_delivery WHERE state = 'WAITING'"))
                    .isEqualTo(1);

            Process second = service.start();
            try {
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> service.number("SELECT count(*) FROM response_delivery WHERE state = 'DELIVERED'")
                                == 1);
            } finally {
                second.destroyForcibly().waitFor();
            }
            assertThat(ResponseReceiver.posted("fails-2/killed"))
                    .hasSize(3)
                    .allSatisfy(posted -> assertThat(posted.body()).contains("\"code\":\"ok\""));
        } finally {
            receiver.stop();
        }
    }
}
