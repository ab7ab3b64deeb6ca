package nl.vangnet.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see and do what. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessIT {

    private static final String NOBODY = "019b0000-0000-7000-8000-000000000000";
    private static final List<String> ROLES = List.of("nurse", "coordinator", "integrator", "auditor");

    @Inject
    AdtTopic topic;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, /screening, nurse",
        "GET, /screening/rows, nurse",
        "GET, /screening/cases/" + NOBODY + ", nurse",
        "POST, /screening/cases/" + NOBODY + "/confirmation, nurse",
        "POST, /screening/cases/" + NOBODY + "/rejection, nurse",
        "GET, /screening/cases/" + NOBODY + "/instruments/PDI, nurse",
        "POST, /screening/cases/" + NOBODY + "/instruments/PDI, nurse",
        "POST, /screening/cases/" + NOBODY + "/instruments/PDI/draft, nurse",
        "POST, /screening/cases/" + NOBODY + "/window-shift, nurse",
        "GET, /screening/fragments/names?case=" + NOBODY + ", nurse",
        "GET, /screening/fragments/messages/" + NOBODY + ", nurse integrator",
        "GET, /screening/audit, auditor",
        "GET, /screening/api/cases, nurse",
        "GET, /screening/api/cases/" + NOBODY + ", nurse",
        "POST, /screening/api/cases/" + NOBODY + "/confirmation, nurse",
        "POST, /screening/api/cases/" + NOBODY + "/responses, nurse",
        "GET, /screening/api/messages/" + NOBODY + ", nurse integrator",
        "POST, /screening/api/explain, nurse integrator",
        "GET, /screening/rules, nurse integrator",
        "GET, /screening/rules/sets/2026.2, nurse integrator",
        "POST, /screening/rules/sets/2026.2/live, integrator",
        "POST, /screening/rules/comparisons, nurse integrator",
        "GET, /screening/rules/comparisons/" + NOBODY + ", nurse integrator",
        "GET, /screening/rules/comparisons/" + NOBODY + "/state, nurse integrator",
        "GET, /screening/api/rules, nurse integrator",
        "POST, /screening/api/rules/live, integrator",
        "GET, /screening/api/visits/" + NOBODY + "/decisions, nurse integrator auditor"
    })
    void each_endpoint_is_open_to_its_roles_alone(String method, String path, String allowed) {
        for (String role : ROLES) {
            boolean may = Arrays.asList(allowed.split(" ")).contains(role);
            int status = status(method, path, role);

            assertThat(status == 403)
                    .as("%s as %s gives %d", path, role, status)
                    .isEqualTo(!may);
            assertThat(status).isNotEqualTo(500);
        }
    }

    @Test
    void every_look_and_decision_is_recorded_and_the_auditor_sees_it() {
        AdtMessages arrival = AdtMessages.anArrival();
        topic.send(arrival.build());

        given().auth()
                .preemptive()
                .basic("nurse", TestUsers.password("nurse"))
                .get("/screening?q=" + arrival.mrn())
                .then()
                .statusCode(200);

        String page = given().auth()
                .preemptive()
                .basic("auditor", TestUsers.password("auditor"))
                .get("/screening/audit")
                .asString();
        assertThat(page).contains("SEARCH").contains("patients searched").doesNotContain(arrival.mrn());
    }

    private static int status(String method, String path, String role) {
        return given().redirects()
                .follow(false)
                .auth()
                .preemptive()
                .basic(role, TestUsers.password(role))
                .contentType(path.contains("/api/") ? "application/json" : "application/x-www-form-urlencoded")
                .body(path.contains("/api/") ? "{}" : "")
                .request(method, path)
                .statusCode();
    }
}
