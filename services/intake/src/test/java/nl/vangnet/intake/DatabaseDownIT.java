package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseDownIT {

    @Inject
    MllpListener listener;

    @Inject
    Stored stored;

    @Test
    void nobody_is_answered_while_the_database_is_down_and_everybody_after() throws IOException {
        RealParts.database().stop();
        try {
            try (MllpClient sender = new MllpClient(listener.port())) {
                // Neither AE nor AR: the sender would skip a good message.
                assertThatThrownBy(() -> sender.send(Adt.a04("down-1"))).isInstanceOf(EOFException.class);
            }
            given().auth()
                    .preemptive()
                    .basic("integrator", "integrator-secret")
                    .contentType("application/fhir+json")
                    .body(Adt.resource("samples/medcom/HospitalNotification_Ex_STIN_E.json")
                            .replace("a9b73218-820c-4db4-9fb7-59e498399006", "down-2")
                            .getBytes(StandardCharsets.UTF_8))
                    .post("/intake/fhir/$process-message")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("entry[0].resource.response.code", equalTo("transient-error"))
                    .body("entry[0].resource.response.identifier", equalTo("down-2"));
        } finally {
            RealParts.database().start();
        }

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            try (MllpClient sender = new MllpClient(listener.port())) {
                assertThat(sender.send(Adt.a04("down-1"))).contains("MSA|AA|down-1");
            }
        });
        assertThat(stored.states("down-1")).containsExactly("PUBLISHED");
        assertThat(stored.published("down-1")).isEqualTo(1);
    }
}
