package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import ca.uhn.fhir.context.FhirContext;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.vangnet.testkit.RealParts;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetadataIT {

    private static final String MEDCOM =
            "https://vangnet.nl/fhir/MessageDefinition/medcom-messaging-eventCodes-hospital-notification-message";

    @Test
    void anybody_may_ask_what_messages_are_taken_and_for_how_long_resends_are_known() {
        given().get("/intake/fhir/metadata")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/fhir+json"))
                .body("resourceType", equalTo("CapabilityStatement"))
                .body("messaging[0].endpoint[0].address", endsWith("/intake/fhir/$process-message"))
                .body("messaging[0].reliableCache", equalTo(30 * 24 * 60))
                .body("messaging[0].supportedMessage.definition", hasItem(MEDCOM))
                .body(
                        "messaging[0].supportedMessage.definition",
                        hasItem("https://vangnet.nl/fhir/MessageDefinition/v2-0003-A04"))
                .body("format", hasItem("application/fhir+xml"))
                .body(
                        "rest[0].operation[0].definition",
                        equalTo("http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message"));
    }

    @Test
    void it_is_said_in_xml_too() {
        String xml = given().accept("application/fhir+xml")
                .get("/intake/fhir/metadata")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/fhir+xml"))
                .extract()
                .asString();

        assertThat(FhirContext.forR4Cached()
                        .newXmlParser()
                        .parseResource(CapabilityStatement.class, xml)
                        .getMessaging())
                .hasSize(1);
    }

    @Test
    void each_message_has_a_definition() {
        given().get("/intake/fhir/MessageDefinition/v2-0003-A04")
                .then()
                .statusCode(200)
                .body("eventCoding.code", equalTo("A04"))
                .body("url", equalTo("https://vangnet.nl/fhir/MessageDefinition/v2-0003-A04"));
        given().get("/intake/fhir/MessageDefinition/v2-0003-Z99").then().statusCode(404);
    }
}
