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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseDownIT {

    private static final int SENDERS = 8;
    private static final int MESSAGES = 250;

    @Inject
    MllpListener listener;

    @Inject
    Stored stored;

    @Inject
    StoredSets sets;

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
        assertPublished("down-1");
    }

    @Test
    void a_stop_under_load_closes_connections_loses_nothing_and_needs_nobody_to_mend_it() throws Exception {
        List<PersistentSender> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            String name = "load-" + i + "-";
            senders.add(new PersistentSender(
                    listener.port(),
                    IntStream.range(0, MESSAGES).mapToObj(n -> name + n).toList()));
        }
        List<Thread> threads =
                senders.stream().map(sender -> Thread.ofVirtual().start(sender)).toList();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> stored.count("SELECT count(*) FROM message WHERE control_id LIKE 'load-%'") > SENDERS * 5);
        RealParts.database().stop();
        Thread.sleep(3_000);
        RealParts.database().start();

        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofMinutes(2))).isTrue();
        }
        assertThat(senders).allSatisfy(sender -> {
            assertThat(sender.closed()).isPositive();
            for (int n = 0; n < MESSAGES; n++) {
                // Neither AE nor AR, and the answer to this message and no other.
                assertThat(sender.answers().get(n))
                        .contains("MSA|AA|" + sender.ids().get(n) + "\r");
            }
        });
        // What was stored before the stop and not answered any more came again, and is there once.
        assertThat(sets.texts("SELECT control_id FROM message WHERE control_id LIKE 'load-%' AND state = 'PUBLISHED'"))
                .containsExactlyInAnyOrderElementsOf(senders.stream()
                        .flatMap(sender -> sender.ids().stream())
                        .toList());
        assertPublished("load-0-0");
        assertPublished("load-0-" + (MESSAGES - 1));
    }

    /** At least once: what the broker got while the relay's connection was dead is sent again, under the same event id. */
    private void assertPublished(String controlId) {
        assertThat(stored.published(controlId)).isBetween(1L, 2L);
    }
}
