package nl.vangnet.screening;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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

    private static RequestSpecification nurse() {
        return given().auth().preemptive().basic("nurse", TestUsers.password("nurse"));
    }
}
