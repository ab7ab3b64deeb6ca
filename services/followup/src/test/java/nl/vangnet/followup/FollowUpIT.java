package nl.vangnet.followup;

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
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vangnet.followup.application.AdvanceChecks;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The service between its neighbours, on a real broker and a real database. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowUpIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static Neighbours neighbours;

    @Inject
    MovableClock clock;

    @Inject
    AdvanceChecks advanceChecks;

    private final UUID caseId = UUID.randomUUID();

    @BeforeAll
    static void meet() {
        neighbours = new Neighbours();
    }

    @AfterAll
    static void part() {
        neighbours.close();
    }

    @BeforeEach
    void startOnTheThirdDay() {
        clock.moveTo("2026-11-23T10:00:00Z");
    }

    @Test
    void a_screened_case_has_its_checks_planned_and_told() {
        neighbours.send(CaseEventFixture.screened().of(caseId));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(neighbours.eventsOf(caseId))
                        .containsExactlyInAnyOrder(
                                "STAGE2 CheckPlanned",
                                "MONTH1_CONTACT CheckPlanned",
                                "FU1 CheckPlanned",
                                "FU2 CheckPlanned",
                                "FU3 CheckPlanned"));
        asNurse()
                .get("/followup/api/cases/{id}/checks", caseId)
                .then()
                .statusCode(200)
                .body("kind", equalTo(List.of("STAGE2", "MONTH1_CONTACT", "FU1", "FU2", "FU3")))
                .body("[0].opensAt", equalTo("2026-12-04T17:05:00Z"))
                .body("[0].closesAt", equalTo("2026-12-18T17:05:00Z"))
                .body("[4].dueAt", equalTo("2027-05-20T07:00:00Z"));
    }

    @Test
    void a_detected_case_has_none() {
        UUID later = UUID.randomUUID();
        neighbours.send(CaseEventFixture.detected().of(caseId));
        neighbours.send(CaseEventFixture.confirmed().of(later));

        awaitEvents(later, 2);

        assertThat(neighbours.eventsOf(caseId)).isEmpty();
        checks(caseId).body("", hasSize(0));
    }

    @Test
    void what_is_told_keeps_to_the_contract() {
        neighbours.send(CaseEventFixture.screened().of(caseId));
        awaitEvents(caseId, 5);
        clock.moveTo("2026-12-05T10:00:00Z");
        awaitEvents(caseId, 6);
        clock.moveTo("2026-12-20T10:00:00Z");
        awaitEvents(caseId, 8);
        neighbours.send(CaseEventFixture.closed().of(caseId).version(9));
        awaitEvents(caseId, 12);

        assertThat(neighbours.toldAbout(caseId))
                .allSatisfy(told -> assertThat(told.problems()).isEmpty())
                .allSatisfy(told -> assertThat(told.headers())
                        .containsEntry("ce_specversion", "1.0")
                        .containsEntry("ce_source", "/vangnet/followup")
                        .containsEntry("ce_subject", caseId.toString())
                        .containsKeys("ce_id", "ce_type", "ce_time", "content-type"))
                .extracting(Neighbours.Told::event)
                .contains("CheckPlanned", "CheckDue", "CheckMissed", "CheckCancelled");
    }

    @Test
    void repeated_and_older_events_change_nothing() {
        UUID eventId = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        CaseEventFixture screened = CaseEventFixture.screened().of(caseId);
        neighbours.send(screened, eventId);
        awaitEvents(caseId, 5);

        neighbours.send(screened, eventId);
        neighbours.send(screened);
        neighbours.send(CaseEventFixture.closed().of(caseId).version(4));
        neighbours.send(CaseEventFixture.confirmed().of(after));
        awaitEvents(after, 2);
        // Another case may be on another partition: one more of this case settles that its partition was read.
        neighbours.send(CaseEventFixture.closed().of(caseId).version(6));
        awaitEvents(caseId, 10);

        assertThat(neighbours.eventsOf(caseId).stream().filter(event -> event.endsWith("CheckPlanned")))
                .hasSize(5);
    }

    @Test
    void each_check_becomes_due_once_however_many_look_for_it() throws Exception {
        List<UUID> cases =
                IntStream.range(0, 60).mapToObj(i -> UUID.randomUUID()).toList();
        cases.forEach(one -> neighbours.send(CaseEventFixture.confirmed().of(one)));
        awaitEventsOfAll(cases, 2);

        clock.moveTo("2026-12-13T17:05:00Z");
        // Small batches from eight sides, beside the service's own sweep.
        inParallel(8, () -> {
            boolean more = true;
            while (more) {
                more = advanceChecks.handle(7);
            }
            return more;
        });
        awaitEventsOfAll(cases, 4);
        inParallel(8, () -> advanceChecks.handle(500));

        assertThat(cases)
                .allSatisfy(one -> assertThat(neighbours.eventsOf(one))
                        .containsExactlyInAnyOrder(
                                "STAGE2 CheckPlanned",
                                "MONTH1_CONTACT CheckPlanned",
                                "STAGE2 CheckDue",
                                "MONTH1_CONTACT CheckDue"));
    }

    @Test
    void a_check_is_not_due_a_second_before_its_window_opens() {
        neighbours.send(CaseEventFixture.confirmed().of(caseId));
        awaitEvents(caseId, 2);

        clock.moveTo("2026-12-04T18:04:59+01:00");
        advanceChecks.handle(500);
        assertThat(states()).containsEntry("STAGE2", "PLANNED");

        clock.moveTo("2026-12-04T18:05:00+01:00");
        advanceChecks.handle(500);
        assertThat(states()).containsEntry("STAGE2", "DUE");
    }

    @Test
    void a_check_that_nobody_does_is_missed_when_its_window_closes() {
        neighbours.send(CaseEventFixture.confirmed().of(caseId));
        awaitEvents(caseId, 2);

        // The service slept through the whole window: it is missed, and was never due.
        clock.moveTo("2026-12-18T18:05:00+01:00");
        awaitEvents(caseId, 4);

        assertThat(neighbours.eventsOf(caseId)).contains("STAGE2 CheckMissed").doesNotContain("STAGE2 CheckDue");
    }

    @Test
    void a_closed_case_cancels_what_is_open_and_nothing_becomes_due_after_it() {
        neighbours.send(CaseEventFixture.screened().of(caseId));
        awaitEvents(caseId, 5);
        neighbours.send(CaseEventFixture.closed().of(caseId));
        awaitEvents(caseId, 10);

        clock.moveTo("2027-01-05T10:00:00Z");
        advanceChecks.handle(500);

        assertThat(states())
                .hasSize(5)
                .allSatisfy((kind, state) -> assertThat(state).isEqualTo("CANCELLED"));
        neighbours.send(CaseEventFixture.reopened().of(caseId));
        awaitEvents(caseId, 18);
        assertThat(states())
                .containsEntry("FU1", "DUE")
                .containsEntry("STAGE2", "MISSED")
                .containsEntry("FU3", "PLANNED");
    }

    @Test
    void the_second_stage_settles_its_own_check() {
        neighbours.send(CaseEventFixture.screened().of(caseId));
        awaitEvents(caseId, 5);

        neighbours.send(CaseEventFixture.screenedTwice().of(caseId));
        awaitEvents(caseId, 6);

        checks(caseId)
                .body("[0].state", equalTo("COMPLETED"))
                .body("[0].completion.by", equalTo("screening"))
                .body("[0].completion.at", equalTo("2026-12-06T14:20:00Z"));
    }

    @Test
    void a_nurse_records_a_check_once() {
        neighbours.send(CaseEventFixture.confirmed().of(caseId));
        awaitEvents(caseId, 2);
        String check = checks(caseId).extract().path("[0].id");
        complete(check, "REACHED").statusCode(409);
        clock.moveTo("2026-12-05T10:00:00Z");

        complete(check, "NOT_REACHED")
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("completion.outcome", equalTo("NOT_REACHED"))
                .body("completion.by", equalTo("nurse"));
        complete(check, "REACHED").statusCode(409);

        complete(UUID.randomUUID().toString(), "REACHED").statusCode(404);
        complete(check, null).statusCode(400);
        awaitEvents(caseId, 3);
        assertThat(neighbours.eventsOf(caseId)).contains("STAGE2 CheckCompleted");
    }

    @Test
    void an_unreadable_event_is_set_aside_and_the_next_is_read() {
        UUID next = UUID.randomUUID();
        neighbours.send(
                next.toString(),
                "nl.vangnet.screening.CaseClosed.v1",
                UUID.randomUUID(),
                "{\"case\":{}}".getBytes(StandardCharsets.UTF_8));
        neighbours.send(
                next.toString(),
                "nl.vangnet.screening.SomethingNew.v1",
                UUID.randomUUID(),
                "{\"alert\":{}}".getBytes(StandardCharsets.UTF_8));
        neighbours.send(CaseEventFixture.confirmed().of(next));

        awaitEvents(next, 2);
        assertThat(neighbours.setAside(next))
                .singleElement()
                .satisfies(headers -> assertThat(headers)
                        .containsEntry("vn_error_code", "CASE_EVENT_FIELD")
                        .containsEntry("vn_error_message", "/caseId is missing"));
    }

    @Test
    void the_page_lists_what_is_due_before_what_comes() {
        neighbours.send(CaseEventFixture.screened().of(caseId));
        awaitEvents(caseId, 5);
        clock.moveTo("2026-12-12T10:00:00Z");
        awaitEvents(caseId, 6);

        String english =
                asNurse().header("Accept-Language", "en").get("/followup").asString();
        String dutch =
                asNurse().header("Accept-Language", "nl").get("/followup/rows").asString();

        assertThat(english)
                .contains("Second screening", "overdue", "Open patient", "id=\"name-" + caseId + "\"")
                .contains("/screening/fragments/names?", "case=" + caseId)
                .containsSubsequence("Due now", caseId.toString(), "Coming up");
        assertThat(dutch).contains("Tweede screening", "te laat", "Komt eraan");
    }

    @Test
    void a_patients_page_gets_the_timeline_of_checks() {
        neighbours.send(CaseEventFixture.screenedTwice().of(caseId));
        awaitEvents(caseId, 5);

        asNurse()
                .get("/followup/fragments/cases/{id}", caseId)
                .then()
                .statusCode(200)
                .body(
                        containsString("by the second screening"),
                        containsString("Follow-up at 6 months"),
                        containsString("?again=1"));
        asNurse()
                .get("/followup/fragments/cases/{id}?again=0", caseId)
                .then()
                .statusCode(200)
                .body(not(containsString("hx-trigger")));
        asNurse()
                .get("/followup/fragments/cases/{id}", UUID.randomUUID())
                .then()
                .statusCode(200)
                .body(containsString("No checks yet"));
    }

    @Test
    void a_nurse_records_a_check_on_its_page() {
        neighbours.send(CaseEventFixture.confirmed().of(caseId));
        awaitEvents(caseId, 2);
        clock.moveTo("2026-12-14T10:00:00Z");
        String check = checks(caseId).extract().path("[1].id");

        asNurse().get("/followup/checks/{id}", check).then().statusCode(200).body(containsString("Month-1 contact"));
        record(check, "REACHED").statusCode(303);
        record(check, "DECLINED").statusCode(409).body(containsString("Somebody was first"));

        checks(caseId).body("[1].completion.outcome", equalTo("REACHED"));
        asNurse().get("/followup/checks/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_missed_check_whose_window_moved_is_planned_again_by_a_nurse_only() {
        neighbours.send(CaseEventFixture.confirmed().of(caseId));
        awaitEvents(caseId, 2);
        clock.moveTo("2026-12-18T18:05:00+01:00");
        awaitEvents(caseId, 4);

        neighbours.send(CaseEventFixture.confirmed()
                .of(caseId)
                .version(4)
                .traumaAt(ZonedDateTime.parse("2026-11-25T12:00:00+01:00")));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(asNurse().get("/followup/rows").asString()).contains("Plan again"));
        assertThat(states()).containsEntry("STAGE2", "MISSED");

        String check = checks(caseId).extract().path("[0].id");
        asNurse()
                .redirects()
                .follow(false)
                .post("/followup/checks/{id}/plan", check)
                .then()
                .statusCode(303);

        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsEntry("STAGE2", "DUE"));
    }

    @Test
    void only_a_nurse_sees_checks() {
        for (String other : List.of("coordinator", "integrator", "auditor")) {
            as(other).get("/followup/api/cases/{id}/checks", caseId).then().statusCode(403);
            as(other).get("/followup").then().statusCode(403);
        }
        given().get("/followup/api/cases/{id}/checks", caseId).then().statusCode(401);
    }

    private void awaitEvents(UUID ofCase, int count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(neighbours.toldAbout(ofCase)).hasSize(count));
    }

    private void awaitEventsOfAll(List<UUID> cases, int count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(neighbours.countOf(cases)).isEqualTo(cases.size() * count));
    }

    private Map<String, String> states() {
        List<Map<String, String>> all = checks(caseId).extract().path("$");
        return all.stream().collect(Collectors.toMap(check -> check.get("kind"), check -> check.get("state")));
    }

    private static ValidatableResponse checks(UUID ofCase) {
        return asNurse().get("/followup/api/cases/{id}/checks", ofCase).then().statusCode(200);
    }

    private static ValidatableResponse complete(String check, @Nullable String outcome) {
        return asNurse()
                .contentType(ContentType.JSON)
                .body(Collections.singletonMap("outcome", outcome))
                .post("/followup/api/checks/{id}/completion", check)
                .then();
    }

    private static ValidatableResponse record(String check, String outcome) {
        return asNurse()
                .redirects()
                .follow(false)
                .formParam("outcome", outcome)
                .post("/followup/checks/{id}/completion", check)
                .then();
    }

    private static RequestSpecification asNurse() {
        return as("nurse");
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, TestUsers.password(user));
    }

    private static <T> void inParallel(int sides, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(sides)) {
            List<Callable<T>> all = new ArrayList<>(Collections.nCopies(sides, work));
            for (var result : threads.invokeAll(all)) {
                result.get();
            }
        }
    }
}
