package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console does and refuses, without a browser. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsolePagesIT {

    @Inject
    MllpListener listener;

    @Inject
    Stored stored;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/intake",
                "/intake/rows",
                "/intake/feeds/new",
                "/intake/feeds/roles-seh",
                "/intake/feeds/roles-seh/profile",
                "/intake/feeds/roles-seh/test",
                "/intake/feeds/roles-seh/export",
                "/intake/messages/together",
                "/intake/codes",
                "/intake/codes/one?feed=roles-seh&place=PV1-2&local=X",
                "/intake/replays",
                "/intake/replays/deliveries",
                "/intake/api/feeds",
                "/intake/api/codes",
                "/intake/api/replays"
            })
    void only_hospital_it_comes_in(String path) throws IOException {
        send(from("ROLES", "roles-1", "94001"));

        as("integrator").get(path).then().statusCode(200);
        as("nurse").get(path).then().statusCode(403);
        as("coordinator").get(path).then().statusCode(403);
    }

    @Test
    void a_pause_without_a_reason_changes_nothing() throws IOException {
        send(from("WHY", "why-1", "94011"));

        as("integrator")
                .formParam("reason", "  ")
                .post("/intake/feeds/why-seh/pause")
                .then()
                .statusCode(422);

        as("integrator").get("/intake/api/feeds/why-seh").then().body("paused", equalTo(null));
    }

    @Test
    void a_profile_that_somebody_else_changed_is_not_overwritten() {
        save("late", "LATE|SEH", "First").then().statusCode(303);
        form("late", "LATE|SEH", "Second")
                .formParam("basedOn", "1")
                .post("/intake/feeds/late/profile")
                .then()
                .statusCode(303);

        form("late", "LATE|SEH", "Third")
                .formParam("basedOn", "1")
                .post("/intake/feeds/late/profile")
                .then()
                .statusCode(409)
                .body(containsString("Somebody else saved this profile"), containsString("Third"));

        as("integrator").get("/intake/api/feeds/late").then().body("title", equalTo("Second"));
    }

    @Test
    void a_profile_that_is_wrong_is_shown_with_what_is_wrong_in_dutch() {
        form("Wrong name", "no-sender-at-all", "")
                .formParam("basedOn", "0")
                .header("Accept-Language", "nl")
                .post("/intake/feeds/new")
                .then()
                .statusCode(422)
                .body(
                        containsString("is geen korte naam"),
                        containsString("ontbreekt"),
                        containsString("velden kloppen nog niet"));
    }

    @Test
    void a_profile_is_taken_out_and_in_as_a_file() {
        save("carried", "CARRIED|SEH", "Carried").then().statusCode(303);
        String file = as("integrator").get("/intake/feeds/carried/export").asString();

        as("integrator")
                .multiPart(
                        "file", "feed.json", file.replace("Carried", "Brought").getBytes(StandardCharsets.UTF_8))
                .post("/intake/feeds/import")
                .then()
                .statusCode(303);
        as("integrator")
                .multiPart("file", "feed.json", "no profile".getBytes(StandardCharsets.UTF_8))
                .post("/intake/feeds/import")
                .then()
                .statusCode(422)
                .body(containsString("Nothing was saved"));

        as("integrator")
                .get("/intake/api/feeds/carried")
                .then()
                .body("title", equalTo("Brought"), "version", equalTo(2));
        as("integrator")
                .get("/intake/feeds/carried")
                .then()
                .body(containsString("Version 2"), containsString("Brought"));
    }

    @Test
    void the_sender_of_a_sighted_feed_moves_to_a_feed_that_is_there() throws IOException {
        save("mover", "MOVER|OLD", "Mover").then().statusCode(303);
        send(from("MOVER", "mover-1", "94021").replace("PV1|1|E|", "PV1|1|MOVED|"));
        assertThat(stored.states("mover-1")).containsExactly("HELD");

        as("integrator")
                .formParam("to", "mover")
                .post("/intake/feeds/mover-seh/move")
                .then()
                .statusCode(303);

        as("integrator").get("/intake/api/feeds/mover").then().body("senders", hasItem("MOVER|SEH"));
        as("integrator").get("/intake/messages/rows?feed=mover").then().body(containsString("mover-1"));
    }

    @Test
    void many_messages_are_given_up_together_with_a_reason() throws IOException {
        send(from("TOGETHER", "together-1", "94031").replace("PV1|1|E|", "PV1|1|ODD|"));
        send(from("TOGETHER", "together-2", "94032").replace("PV1|1|E|", "PV1|1|ODD|"));
        String address = "/intake/messages/together/fate?feed=together-seh";

        as("integrator").formParam("fate", "DROP").post(address).then().statusCode(422);
        assertThat(stored.states("together-1")).containsExactly("HELD");
        as("integrator")
                .formParam("fate", "DROP")
                .formParam("reason", "a rehearsal of the sender")
                .post(address)
                .then()
                .statusCode(303);

        assertThat(stored.states("together-1")).containsExactly("DROPPED");
        assertThat(stored.states("together-2")).containsExactly("DROPPED");
    }

    @Test
    void more_messages_than_were_agreed_to_are_not_processed_again() throws IOException {
        send(from("AGREED", "agreed-1", "94041"));

        as("integrator")
                .get("/intake/messages/together?feed=agreed-seh")
                .then()
                .statusCode(200)
                .body(containsString("name=\"confirmed\" value=\"1\""));
        String job = as("integrator")
                .post("/intake/api/replays?feed=agreed-seh&confirmed=1")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> as("integrator")
                        .get("/intake/api/replays/" + job)
                        .path("state")
                        .equals("DONE"));
        as("integrator").get("/intake/replays/" + job).then().body(containsString("agreed-seh"));
        as("integrator").post("/intake/api/replays?feed=nobody-at-all").then().statusCode(409);
    }

    @Test
    void a_rejected_message_is_never_processed_again() throws IOException {
        send(from("NEVER", "never-1", "94051").replace("ADT^A04^ADT_A01", "ORU^R01"));
        String id = idOf("never-1");

        as("integrator")
                .post("/intake/messages/" + id + "/replay")
                .then()
                .statusCode(409)
                .body(containsString("never processed again"));
    }

    @Test
    void a_code_is_mapped_and_taken_out_and_in_by_the_api() throws IOException {
        send(from("CODED", "coded-1", "94061").replace("PV1|1|E|", "PV1|1|ZZ|"));
        String code = "?feed=coded-seh&place=PV1-2&local=ZZ";

        as("integrator").get("/intake/api/codes?feed=coded-seh").then().body("code", hasItem("ZZ"));
        target(code, "http://nowhere.example", "E").then().statusCode(422);
        target(code, "http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER")
                .then()
                .statusCode(200)
                .body("held", equalTo(1));
        String map = as("integrator").get("/intake/codes/export?feed=coded-seh").asString();
        as("integrator").delete("/intake/api/codes" + code).then().statusCode(204);
        as("integrator").delete("/intake/api/codes" + code).then().statusCode(404);
        as("integrator")
                .multiPart("file", "map.json", map.getBytes(StandardCharsets.UTF_8))
                .multiPart("feed", "coded-seh")
                .post("/intake/codes/import")
                .then()
                .statusCode(303);

        as("integrator").get("/intake/codes?feed=coded-seh").then().body(containsString("EMER"));
        as("integrator")
                .multiPart("file", "map.json", "{}".getBytes(StandardCharsets.UTF_8))
                .multiPart("feed", "coded-seh")
                .post("/intake/codes/import")
                .then()
                .statusCode(422)
                .body(containsString("Nothing was taken over"));
    }

    @Test
    void a_patient_whose_numbers_were_merged_is_found_by_both_and_shown_with_both() throws IOException {
        send(from("MERGER", "merged-old", "95001"));
        send(from("MERGER", "merged-new", "95002"));
        send("MSH|^~\\&|MERGER|SEH|VANGNET|SEH|20261123100000||ADT^A40^ADT_A39|merged-now|P|2.5.1\r"
                + "EVN|A40|20261123100000\r"
                + "PID|1||95002^^^OLVG^MR||Proef^Persoon\r"
                + "MRG|95001^^^OLVG^MR\r");

        as("integrator")
                .get("/intake/messages/rows?patient=95001")
                .then()
                .body(containsString("merged-old"), containsString("merged-new"));
        as("integrator")
                .get("/intake/messages/" + idOf("merged-old"))
                .then()
                .body(containsString("lives on as 95002"), containsString("merged-now"));
    }

    @Test
    void our_own_id_leads_to_its_message() throws IOException {
        send(from("OWNID", "own-1", "94071"));
        String id = idOf("own-1");

        as("integrator")
                .get("/intake/messages?q=" + id)
                .then()
                .statusCode(303)
                .header("Location", containsString("/intake/messages/" + id));
    }

    @Test
    void every_change_is_on_record() throws IOException {
        send(from("RECORD", "record-1", "94081").replace("PV1|1|E|", "PV1|1|ODD|"));
        String id = idOf("record-1");
        long before = decisions();

        as("integrator")
                .formParam("reason", "moving")
                .post("/intake/feeds/record-seh/pause")
                .then()
                .statusCode(303);
        as("integrator").post("/intake/feeds/record-seh/resume").then().statusCode(303);
        as("integrator")
                .formParam("fate", "PARK")
                .formParam("reason", "asked the sender")
                .post("/intake/messages/" + id + "/fate")
                .then()
                .statusCode(303);
        as("integrator").post("/intake/messages/" + id + "/replay").then().statusCode(303);

        assertThat(decisions() - before).isGreaterThanOrEqualTo(4);
    }

    private long decisions() {
        return stored.count("SELECT count(*) FROM audit_entry WHERE action = 'DECIDE' AND who = 'integrator'");
    }

    private String idOf(String controlId) {
        return as("integrator")
                .get("/intake/api/messages?controlId=" + controlId)
                .jsonPath()
                .getString("[0].id");
    }

    private static Response target(String code, String system, String target) {
        return as("integrator")
                .contentType("application/json")
                .body("{\"system\":\"%s\",\"code\":\"%s\"}".formatted(system, target))
                .put("/intake/api/codes" + code);
    }

    private static Response save(String name, String sender, String title) {
        return form(name, sender, title).formParam("basedOn", "0").post("/intake/feeds/new");
    }

    private static RequestSpecification form(String name, String sender, String title) {
        return as("integrator")
                .formParam("name", name)
                .formParam("title", title)
                .formParam("senders", sender)
                .formParam("zone", "Europe/Amsterdam")
                .formParam("charset", "ISO-8859-1")
                .formParam("tests", "APART");
    }

    private void send(String message) throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            sender.send(message);
        }
    }

    private static String from(String sender, String controlId, String patient) {
        return Adt.a04(controlId, patient).replace("TEST|SEH|", sender + "|SEH|");
    }

    private static RequestSpecification as(String user) {
        return given().redirects()
                .follow(false)
                .auth()
                .preemptive()
                .basic(user, TestUsers.password(user))
                .header("Accept", "text/html,application/json,*/*;q=0.8");
    }
}
