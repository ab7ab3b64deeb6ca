package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What other people's systems send, with the honest answer to each. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicSamplesIT {

    @Inject
    MllpListener listener;

    @Inject
    Stored stored;

    static Stream<PublicSamples> hl7Messages() {
        return PublicSamples.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hl7Messages")
    void each_hl7_v2_message_gets_an_honest_answer_and_is_kept(PublicSamples sample) throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            assertThat(sender.send(sample.message())).contains("MSA|" + sample.answer() + "|");
        }

        String hash = ContentHash.of(sample.message()
                        .strip()
                        .replaceAll("[\r\n]+", "\r")
                        .concat("\r")
                        .getBytes(StandardCharsets.UTF_8))
                .hex();
        assertThat(stored.count("SELECT count(*) FROM message WHERE state = '" + sample.state()
                        + "' AND encode(content_hash, 'hex') = '" + hash + "'"))
                .isEqualTo(1);
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
