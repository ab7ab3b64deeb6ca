package nl.vangnet.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A corrected time that moves a window is put before a nurse, and stays there until somebody has seen it. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowShiftIT {

    private static final String SHIFT = "id=\"shift\"";

    @Inject
    AdtTopic topic;

    @Inject
    CaseLists lists;

    @Test
    void a_message_that_closes_the_window_raises_a_task_in_both_languages() {
        AdtMessages patient = AdtMessages.anArrival();
        AdtMessages.Sent arrival = patient.build();
        topic.send(arrival);
        UUID caseId = Objects.requireNonNull(
                        lists.fate(arrival.messageId()).orElseThrow().caseRef())
                .caseId();
        assertThat(page(caseId, "en")).doesNotContain(SHIFT);

        topic.send(patient.next("A08")
                .startCorrected(Instant.now().minus(9, ChronoUnit.DAYS))
                .build());

        assertThat(page(caseId, "en")).contains(SHIFT, "The stage 1 window is over because of it");
        assertThat(page(caseId, "nl")).contains(SHIFT, "De termijn van stap 1 is daardoor voorbij");

        assertThat(today()).contains("<details class=\"quiet\" open>");

        nurse().redirects()
                .follow(false)
                .post("/screening/cases/" + caseId + "/window-shift")
                .then()
                .statusCode(303);

        assertThat(page(caseId, "en")).doesNotContain(SHIFT);
    }

    @Test
    void messages_are_told_by_what_happened_and_not_by_their_number_alone() {
        AdtMessages patient = AdtMessages.anArrival();
        AdtMessages.Sent arrival = patient.build();
        topic.send(arrival, patient.next("A08").build());

        UUID caseId = Objects.requireNonNull(
                        lists.fate(arrival.messageId()).orElseThrow().caseRef())
                .caseId();

        assertThat(page(caseId, "nl"))
                .contains("Aangemeld in het ziekenhuis", "bericht A04", "Gegevens bijgewerkt", "bericht A08");
        assertThat(page(caseId, "en")).contains("Registered in the hospital", "message A04", "Details changed");
    }

    @Test
    void a_return_to_the_emergency_department_stands_on_the_timeline() {
        AdtMessages patient = AdtMessages.anArrival();
        AdtMessages.Sent arrival =
                patient.arrived(Instant.now().minus(4, ChronoUnit.DAYS)).build();
        topic.send(arrival);
        topic.send(patient.next("A04")
                .arrived(Instant.now().minus(1, ChronoUnit.DAYS))
                .inAnotherVisit()
                .build());

        UUID caseId = Objects.requireNonNull(
                        lists.fate(arrival.messageId()).orElseThrow().caseRef())
                .caseId();
        assertThat(page(caseId, "en")).contains("Came back to the emergency department");
        assertThat(page(caseId, "nl")).contains("Kwam terug op de spoedeisende hulp");
    }

    private static String today() {
        return nurse().get("/screening").then().statusCode(200).extract().asString();
    }

    private static String page(UUID caseId, String language) {
        return nurse().header("Accept-Language", language)
                .get("/screening/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static RequestSpecification nurse() {
        return given().auth().preemptive().basic("nurse", TestUsers.password("nurse"));
    }
}
