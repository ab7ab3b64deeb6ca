package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other people's systems send, with the honest answer to each. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicSamplesIT {

    @Inject
    MllpListener listener;

    @Inject
    Stored stored;

    /** All in one connection, as a sender would. */
    @Test
    void each_hl7_v2_message_gets_an_honest_answer_and_is_kept() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            for (PublicSamples sample : PublicSamples.all().toList()) {
                String answer = sender.send(sample.message());
                // In enhanced mode a sender may want to be told twice; the table has what it is told last.
                boolean toldTwice = answer.contains("MSA|C") && sample.answer().startsWith("A");
                assertThat(toldTwice ? sender.readAnswer() : answer)
                        .as(sample.name())
                        .contains("MSA|" + sample.answer() + "|");
                assertThat(stored.count("SELECT count(*) FROM message WHERE state = '" + sample.state()
                                + "' AND encode(content_hash, 'hex') = '" + hash(sample.message()) + "'"))
                        .as(sample.name())
                        .isEqualTo(1);
            }
        }
    }

    private static String hash(String message) {
        return ContentHash.of(
                        message.strip().replaceAll("[\r\n]+", "\r").concat("\r").getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "davinci-alerts/admit-notification-message-bundle-01.json, 200, PUBLISHED",
        "davinci-alerts/discharge-notification-message-bundle-01.json, 200, PUBLISHED",
        "davinci-alerts/transfer-notification-message-bundle-01.json, 200, PUBLISHED",
        "davinci-alerts/notification-200-oo.json, 400, REJECTED",
        "medcom/HospitalNotification_Ex_STAA_D.json, 200, PUBLISHED",
        // the same MessageHeader.id as the one before, with other content
        "medcom/HospitalNotification_Ex_STAA_E.json, 200, PUBLISHED",
        "medcom/HospitalNotification_Ex_STIN_E.json, 200, PUBLISHED",
        "medcom/HospitalNotification_Ex_TEK_FCC.json, 422, REJECTED"
    })
    void each_fhir_message_gets_an_honest_answer_and_is_kept(String sample, int status, String state) {
        byte[] body = Adt.resource("samples/" + sample).getBytes(StandardCharsets.UTF_8);

        given().auth()
                .preemptive()
                .basic("integrator", "integrator-secret")
                .contentType("application/fhir+json")
                .body(body)
                .post("/intake/fhir/$process-message")
                .then()
                .statusCode(status);

        String hash = ContentHash.of(body).hex();
        assertThat(stored.count("SELECT count(*) FROM message WHERE state = '" + state
                        + "' AND encode(sha256(raw), 'hex') = '" + hash + "'"))
                .isEqualTo(1);
    }
}
