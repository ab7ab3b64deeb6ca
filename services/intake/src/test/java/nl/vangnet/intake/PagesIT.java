package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesIT {

    @Inject
    MllpListener listener;

    @Inject
    Stored stored;

    @Test
    void the_list_shows_a_message_and_its_state() throws IOException {
        send(Adt.a04("page-1", "881122"));

        String page = integrator()
                .get("/intake/messages?q=page-1")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("page-1", "Registration", "881122", "V881122", "chip-include");
    }

    @Test
    void the_list_speaks_dutch() throws IOException {
        send(Adt.a04("page-nl"));

        String page = integrator()
                .header("Accept-Language", "nl")
                .get("/intake/messages?q=page-nl")
                .asString();

        assertThat(page).contains("Berichten", "Aanmelding", "Doorgegeven");
    }

    @Test
    void a_patients_number_finds_the_messages() throws IOException {
        send(Adt.a04("page-2", "55443322"));

        assertThat(integrator().get("/intake/messages/rows?q=55443322").asString())
                .contains("page-2");
        assertThat(integrator().get("/intake/messages/rows?q=99999999").asString())
                .doesNotContain("page-2");
    }

    @Test
    void the_list_narrows_to_a_state_and_a_text_of_the_error() throws IOException {
        send(Adt.a04("page-bad").replace("ADT^A04^ADT_A01", "ORU^R01"));

        assertThat(integrator()
                        .get("/intake/messages/rows?state=REJECTED&error=only adt")
                        .asString())
                .contains("page-bad");
        assertThat(integrator().get("/intake/messages/rows?state=PUBLISHED").asString())
                .doesNotContain("page-bad");
        integrator().get("/intake/messages/rows?state=LOST").then().statusCode(400);
    }

    @Test
    void a_message_is_shown_with_its_bundle_its_answer_and_what_could_not_be_read() throws IOException {
        send(Adt.a04("page-3").replace("19800501", "soon"));
        String id = integrator()
                .get("/intake/api/messages?controlId=page-3")
                .jsonPath()
                .getString("[0].id");

        String page = integrator()
                .get("/intake/messages/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("4711^^^OLVG^MR", "&quot;resourceType&quot; : &quot;Bundle&quot;", "MSA|AA|page-3")
                .contains("PID-7[1]")
                .contains("/screening/fragments/messages/" + id);
    }

    @Test
    void a_rejected_message_without_a_number_is_shown_with_what_is_wrong_in_dutch() throws IOException {
        send("this is no message");
        String id = integrator()
                .get("/intake/api/messages?state=REJECTED&limit=1")
                .jsonPath()
                .getString("[0].id");

        String page = integrator()
                .header("Accept-Language", "nl")
                .get("/intake/messages/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("Dit is geen HL7 v2-bericht.", "geen berichtnummer", "Er kon geen Bundle van worden gemaakt");
    }

    @Test
    void each_look_is_recorded() throws IOException {
        send(Adt.a04("page-4"));
        String id = integrator()
                .get("/intake/api/messages?controlId=page-4")
                .jsonPath()
                .getString("[0].id");

        integrator().get("/intake/messages/" + id);

        assertThat(stored.count("SELECT count(*) FROM audit_entry WHERE action = 'VIEW' AND who = 'integrator' AND '"
                        + id + "' = ANY (subjects)"))
                .isEqualTo(1);
        assertThat(stored.count(
                        "SELECT count(*) FROM audit_entry WHERE action = 'SEARCH' AND '" + id + "' = ANY (subjects)"))
                .isEqualTo(1);
    }

    @Test
    void markup_in_a_message_is_shown_and_not_obeyed() throws IOException {
        send(Adt.a04("page-5").replace("Proef^Persoon", "<script>alert(1)</script>"));
        String id = integrator()
                .get("/intake/api/messages?controlId=page-5")
                .jsonPath()
                .getString("[0].id");

        assertThat(integrator().get("/intake/messages/" + id).asString()).doesNotContain("<script>alert");
    }

    @Test
    void what_is_not_there_is_said_so() {
        integrator()
                .get("/intake/messages/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void a_nurse_does_not_see_messages() {
        given().auth()
                .preemptive()
                .basic("nurse", "nurse-secret")
                .get("/intake/messages")
                .then()
                .statusCode(403);
    }

    @Test
    void messages_are_counted() throws IOException {
        send(Adt.a04("page-6"));

        assertThat(given().get("/intake/q/metrics").asString())
                .containsPattern("intake_messages_total\\{[^}]*answer=\"AA\"[^}]*event=\"A04\"[^}]*format=\"HL7V2\"");
    }

    private void send(String message) throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            sender.send(message);
        }
    }

    private static RequestSpecification integrator() {
        return given().auth()
                .preemptive()
                .basic("integrator", "integrator-secret")
                .header("Accept", "text/html,application/json");
    }
}
