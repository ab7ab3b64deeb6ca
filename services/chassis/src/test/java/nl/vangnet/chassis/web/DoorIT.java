package nl.vangnet.chassis.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who comes in, and who does not. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorIT {

    @Test
    void a_stranger_is_sent_to_the_sign_in_page() {
        given().redirects()
                .follow(false)
                .get("/chassis/ward")
                .then()
                .statusCode(302)
                .header("Location", containsString("/signin"));
    }

    @Test
    void a_program_without_credentials_gets_401() {
        given().redirects().follow(false).get("/chassis/api/ward").then().statusCode(401);
    }

    @Test
    void a_role_that_is_not_named_may_not_enter_and_is_told_so() {
        given().auth()
                .preemptive()
                .basic("integrator", TestUsers.password("integrator"))
                .get("/chassis/api/ward")
                .then()
                .statusCode(403)
                .body("error.code", equalTo("FORBIDDEN"));
    }

    @Test
    void an_endpoint_without_a_role_is_closed_to_everybody() {
        given().auth()
                .preemptive()
                .basic("nurse", TestUsers.password("nurse"))
                .get("/chassis/api/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void a_wrong_password_does_not_open() {
        given().auth()
                .preemptive()
                .basic("nurse", "guess")
                .get("/chassis/api/ward")
                .then()
                .statusCode(401);
    }

    @Test
    void the_form_signs_in_and_the_session_speaks_the_chosen_language() {
        String session = signIn("nurse");

        given().cookie("vangnet-session", session)
                .header("Accept-Language", "nl")
                .get("/chassis/ward")
                .then()
                .statusCode(200)
                .body(containsString("lang=\"nl\""))
                .body(containsString("Vandaag"))
                .body(containsString("Test nurse"));
        given().cookie("vangnet-session", session)
                .cookie("vangnet-language", "en")
                .header("Accept-Language", "nl")
                .get("/chassis/ward")
                .then()
                .body(containsString("Today"));
    }

    @Test
    void signing_in_behind_the_front_door_leads_back_to_its_address() {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "door.example:8080")
                .formParam("j_username", "nurse")
                .formParam("j_password", TestUsers.password("nurse"))
                .post("/signin/check")
                .then()
                .statusCode(302)
                .header("Location", equalTo("http://door.example:8080/"));
    }

    @Test
    void a_change_that_another_site_asks_for_is_refused() {
        String session = signIn("nurse");

        given().cookie("vangnet-session", session)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/chassis/ward")
                .then()
                .statusCode(403);
        given().cookie("vangnet-session", session)
                .header("Origin", "https://elsewhere.example")
                .post("/chassis/ward")
                .then()
                .statusCode(403);
        given().cookie("vangnet-session", session)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/chassis/ward")
                .then()
                .statusCode(200);
    }

    @Test
    void pages_forbid_foreign_scripts_and_are_not_kept() {
        Response page = given().cookie("vangnet-session", signIn("nurse")).get("/chassis/ward");

        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_failure_of_ours_shows_a_number_and_nothing_of_the_patient() {
        String body = given().cookie("vangnet-session", signIn("nurse"))
                .accept("text/html")
                .get("/chassis/ward/broken")
                .then()
                .statusCode(500)
                .extract()
                .asString();

        assertThat(body).doesNotContain("Jansen");
    }

    @Test
    void the_choice_of_language_leads_only_to_own_pages() {
        given().redirects()
                .follow(false)
                .get("/language?to=nl&back=//evil.example/x")
                .then()
                .statusCode(303)
                .header("Location", containsString("/"))
                .header("Location", not(containsString("evil")));
    }

    @Test
    void static_parts_are_there() {
        given().get("/assets/vangnet.css").then().statusCode(200);
        given().get("/webjars/htmx.org/dist/htmx.min.js").then().statusCode(200);
    }

    private static String signIn(String user) {
        return given().redirects()
                .follow(false)
                .formParam("j_username", user)
                .formParam("j_password", TestUsers.password(user))
                .post("/signin/check")
                .then()
                .statusCode(302)
                .extract()
                .cookie("vangnet-session");
    }
}
