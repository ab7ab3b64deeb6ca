package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** R4 messaging's table for receivers: Bundle.id and MessageHeader.id, each new or seen before. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DuplicatesIT {

    private static final String STAA_D = Adt.resource("samples/medcom/HospitalNotification_Ex_STAA_D.json");
    private static final String MESSAGE_ID = "i50fc5fe-2d11-4ef3-acac-2e2e5c399006";
    private static final String BUNDLE_ID = bundleId();

    @jakarta.inject.Inject
    Stored stored;

    @Test
    void a_bundle_id_that_came_with_another_message_id_is_refused() {
        post("dup-b1", "dup-m1").then().statusCode(200);

        post("dup-b1", "dup-m2")
                .then()
                .statusCode(422)
                .body("entry[0].resource.response.code", equalTo("fatal-error"))
                .body("entry[1].resource.issue[0].details.coding[0].code", equalTo("BUNDLE_ID_REUSED"));

        assertThat(stored.states("dup-m2")).containsExactly("REJECTED");
        assertThat(stored.published("dup-m2")).isZero();
    }

    @Test
    void a_refused_message_takes_no_id_from_the_next() {
        post("dup-b3", "dup-m3").then().statusCode(200);
        post("dup-b3", "dup-m4").then().statusCode(422);

        post("dup-b4", "dup-m4").then().statusCode(200);
    }

    @Test
    void both_ids_seen_with_other_content_is_processed_and_flagged() {
        post("dup-b5", "dup-m5").then().statusCode(200);

        send(STAA_D.replace(BUNDLE_ID, "dup-b5").replace(MESSAGE_ID, "dup-m5").replace("EMER", "AMB"))
                .then()
                .statusCode(200);

        assertThat(stored.collisions("dup-m5")).containsExactly(false, true);
    }

    private static Response post(String bundleId, String messageId) {
        return send(STAA_D.replace(BUNDLE_ID, bundleId).replace(MESSAGE_ID, messageId));
    }

    private static Response send(String body) {
        return given().auth()
                .preemptive()
                .basic("integrator", "integrator-secret")
                .contentType("application/fhir+json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/intake/fhir/$process-message");
    }

    private static String bundleId() {
        var id = java.util.regex.Pattern.compile("\"resourceType\"\\s*:\\s*\"Bundle\",\\s*\"id\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(STAA_D);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
