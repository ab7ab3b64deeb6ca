package nl.vangnet.trials;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import nl.vangnet.trials.application.Pseudonyms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What coordinators, nurses and programs see, and what they may not. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static Neighbours neighbours;

    @Inject
    MovableClock clock;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    DataSource dataSource;

    private final UUID caseId = UUID.randomUUID();

    @BeforeAll
    static void meet() {
        neighbours = new Neighbours();
    }

    @AfterAll
    static void part() {
        neighbours.close();
    }

    @Test
    void the_api_gives_a_candidate_with_its_findings_and_the_time_that_is_left() {
        sendAndAwait();

        String it = "find { it.pseudonym == '" + pseudonym() + "' }.";
        as("coordinator")
                .get("/trials/api/candidates?trial=oxytocin&state=offered")
                .then()
                .statusCode(200)
                .body(it + "state", equalTo("offered"))
                .body(it + "said", equalTo(said()))
                .body(it + "findings", hasSize(22))
                .body(it + "open", equalTo(14))
                .body(it + "met", equalTo(8))
                .body(it + "timeLeft", equalTo("PT240H"))
                .body(it + "findings.find { it.criterion == 'I-3' }.finding", equalTo("met"))
                .body(it + "findings.find { it.criterion == 'I-3' }.values", equalTo(List.of("PDI 23", "TSQ 4")));
        as("coordinator")
                .get("/trials/api/candidates?trial=cgt&state=waiting")
                .then()
                .statusCode(200)
                .body("find { it.said.startsWith('CGT') }.state", equalTo("waiting"));
    }

    @Test
    void the_api_says_what_it_does_not_know() {
        as("coordinator")
                .get("/trials/api/candidates?trial=aspirin")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("TRIAL_UNKNOWN"));
        as("coordinator")
                .get("/trials/api/candidates?trial=cgt&state=asleep")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("STATE_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "integrator", "auditor"})
    void only_a_coordinator_sees_the_candidates(String role) {
        for (String path : List.of(
                "/trials",
                "/trials/rows",
                "/trials/live",
                "/trials/candidates/" + pseudonym(),
                "/trials/api/candidates?trial=oxytocin")) {
            as(role).get(path).then().statusCode(403);
        }
    }

    @Test
    void without_a_sign_in_there_is_nothing() {
        given().get("/trials/api/candidates?trial=oxytocin").then().statusCode(401);
        given().redirects().follow(false).get("/trials").then().statusCode(302);
    }

    @Test
    void the_page_shows_candidates_by_pseudonym_and_says_that_nothing_is_proven() {
        sendAndAwait();

        as("coordinator")
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/trials?trial=oxytocin")
                .then()
                .statusCode(200)
                .body(containsString(said()))
                .body(containsString("Trial, no proven benefit."))
                .body(containsString("8 of 22 met, 14 open"))
                .body(containsString("day 2 of 12"))
                .body(containsString("First dose by"))
                .body(not(containsString(caseId.toString())))
                .body(not(containsString(CaseEventFixture.CASE_NUMBER)));
    }

    @Test
    void the_page_speaks_dutch() {
        sendAndAwait();

        as("coordinator")
                .accept("text/html")
                .header("Accept-Language", "nl")
                .get("/trials?trial=cgt")
                .then()
                .statusCode(200)
                .body(containsString("Onderzoek, werking niet bewezen."))
                .body(containsString("Opent later"))
                .body(containsString("SEH Voorbeeld"));
    }

    @Test
    void a_candidate_has_a_page_with_each_criterion_its_reason_and_what_to_ask() {
        sendAndAwait();

        as("coordinator")
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/trials/candidates/" + pseudonym())
                .then()
                .statusCode(200)
                .body(containsString("PDI 23, TSQ 4"))
                .body(containsString("Do a pregnancy test"))
                .body(containsString("Offered to the trial"))
                .body(containsString("a clinician decides"));
        as("coordinator")
                .accept("text/html")
                .get("/trials/candidates/OXY-NOBODY")
                .then()
                .statusCode(404);
    }

    @Test
    void a_nurse_reads_on_the_patients_page_where_the_case_stands() {
        sendAndAwait();

        as("nurse")
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/trials/fragments/cases/" + caseId)
                .then()
                .statusCode(200)
                .body(containsString("Oxytocin study"))
                .body(containsString("can be asked"))
                .body(containsString("opens later"))
                .body(containsString("Trial, no proven benefit; a clinician decides."))
                .body(not(containsString("Placebo")));
        as("nurse")
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/trials/fragments/cases/" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body(containsString("have not heard of this case"));
    }

    @Test
    void a_nurse_reads_why_a_case_is_no_candidate() {
        neighbours.send(positive().guarded("TBI"));

        await().atMost(SOON)
                .untilAsserted(() -> as("nurse")
                        .accept("text/html")
                        .header("Accept-Language", "en")
                        .get("/trials/fragments/cases/" + caseId)
                        .then()
                        .statusCode(200)
                        .body(containsString("not possible"))
                        .body(containsString("In the record: brain injury")));
    }

    @Test
    void each_look_leaves_an_audit_entry() {
        sendAndAwait();
        int before = looks("VIEW");

        as("coordinator")
                .accept("text/html")
                .get("/trials/candidates/" + pseudonym())
                .then()
                .statusCode(200);
        as("nurse")
                .accept("text/html")
                .get("/trials/fragments/cases/" + caseId)
                .then()
                .statusCode(200);

        assertThat(looks("VIEW")).isEqualTo(before + 2);
        int lists = looks("LIST");
        as("coordinator").get("/trials/api/candidates?trial=oxytocin").then().statusCode(200);
        as("coordinator").accept("text/html").get("/trials").then().statusCode(200);
        assertThat(looks("LIST")).isEqualTo(lists + 2);
    }

    @Test
    void the_api_describes_itself() {
        given().auth()
                .preemptive()
                .basic("coordinator", TestUsers.password("coordinator"))
                .get("/trials/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(containsString("/trials/api/candidates"));
    }

    private CaseEventFixture positive() {
        return CaseEventFixture.positive(caseId, clock.instant().minus(Duration.ofDays(2)));
    }

    private void sendAndAwait() {
        neighbours.send(positive());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(neighbours.told(Neighbours.OXYTOCIN, pseudonym()))
                        .containsExactly("CandidateOffered"));
    }

    private String pseudonym() {
        return pseudonyms.of(Protocols.OXYTOCIN, caseId).value();
    }

    private String said() {
        return pseudonyms.of(Protocols.OXYTOCIN, caseId).said();
    }

    private int looks(String action) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "SELECT count(*) FROM audit_entry WHERE action = ? AND ? = ANY (subjects)")) {
            count.setString(1, action);
            count.setObject(2, caseId);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, TestUsers.password(user));
    }
}
