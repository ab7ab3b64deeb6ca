package nl.vangnet.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.rules.Comparisons;
import nl.vangnet.screening.application.rules.LiveRules;
import nl.vangnet.screening.application.rules.RuleBook;
import nl.vangnet.screening.application.rules.RuleSets;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule sets of a hospital's own: checked, compared and switched while the service runs. */
@QuarkusTest
@TestProfile(OwnRuleSets.class)
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSetsIT {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final List<String> TABLES = List.of(
            "visit",
            "visit_key",
            "visit_message",
            "visit_decision",
            "screening_case",
            "case_event",
            "instrument_response",
            "instrument_draft",
            "rule_set",
            "rule_set_switch",
            "inbox_offset");

    @Inject
    AdtTopic topic;

    @Inject
    CaseLists lists;

    @Inject
    LiveRules live;

    @Inject
    RuleSets sets;

    @Inject
    RuleBook book;

    @Inject
    Comparisons comparisons;

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void write() {
        OwnRuleSets.write("2030.1", OwnRuleSets.OTHERWISE);
    }

    @AfterEach
    void back() {
        makeLive(ExposureRules.NEWEST, live.version());
        OwnRuleSets.remove("2030.1");
        OwnRuleSets.remove("2030.2");
    }

    @Test
    void a_switch_reaches_every_instance_and_decisions_keep_their_version_until_a_message_comes() {
        LiveRules otherInstance = new LiveRules(sets, book);
        assertThat(otherInstance.now().version()).isEqualTo(ExposureRules.NEWEST);
        AdtMessages arrival = AdtMessages.anArrival();
        topic.send(arrival.build());

        makeLive("2030.1", ExposureRules.NEWEST)
                .statusCode(200)
                .body("live", equalTo("2030.1"))
                .body("sets.find { it.live }.version", equalTo("2030.1"));

        assertThat(live.now().version()).isEqualTo("2030.1");
        assertThat(otherInstance.refresh().version()).isEqualTo("2030.1");
        assertThat(ruleSetOf(arrival)).isEqualTo(ExposureRules.NEWEST);
        topic.send(arrival.next("A08").build());
        assertThat(ruleSetOf(arrival)).isEqualTo("2030.1");
        assertThat(auditPage()).contains("rule set 2030.1 made live instead of " + ExposureRules.NEWEST);
    }

    @Test
    void an_instance_follows_by_itself() {
        book.add(new RuleBook.Switch("2030.1", ExposureRules.NEWEST, Instant.now(), "another instance"));
        // A set that another instance made live stands in the database with its files.
        assertThat(live.behind()).isEmpty();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(live.now().version()).isEqualTo("2030.1"));
    }

    @Test
    void decisions_are_made_again_to_the_letter_also_when_their_set_left_the_folder() {
        AdtMessages arrival = AdtMessages.anArrival();
        topic.send(arrival.build());
        makeLive("2030.1", ExposureRules.NEWEST).statusCode(200);
        topic.send(arrival.next("A08").build());
        UUID visit = lists.fate(arrival.messageId()).orElseThrow().visitId();

        replays(visit)
                .body("ruleSet", equalTo(List.of(ExposureRules.NEWEST, "2030.1")))
                .body("outcome", equalTo(List.of("SAME", "SAME")));
        OwnRuleSets.remove("2030.1");
        replays(visit).body("outcome", equalTo(List.of("SAME", "SAME")));
    }

    @Test
    void a_decision_whose_set_is_nowhere_says_which_one_is_missing() throws SQLException {
        AdtMessages arrival = AdtMessages.anArrival();
        topic.send(arrival.build());
        UUID visit = lists.fate(arrival.messageId()).orElseThrow().visitId();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE visit_decision SET rule_set = '1999.1' WHERE visit_id = '" + visit + "'");
        }

        replays(visit)
                .body("[0].outcome", equalTo("RULE_SET_MISSING"))
                .body("[0].why", containsString("there is no rule set 1999.1"));
    }

    @Test
    void a_set_with_problems_is_refused_with_all_of_them_and_the_one_that_works_stays() {
        OwnRuleSets.write("2030.2", rules -> rules + "x1,a,,CM,V01,REVIEW,,,,,,\nx2,a,b,CM,V07,REVIEW,,,,,,\n");

        makeLive("2030.2", ExposureRules.NEWEST)
                .statusCode(422)
                .body("error.code", equalTo("RULE_SET_REFUSED"))
                .body("error.problems.kind", equalTo(List.of("TRANSLATION", "UNKNOWN_CODE")))
                .body("error.problems.remedy", hasItem(containsString("English and in Dutch")));

        assertThat(live.refresh().version()).isEqualTo(ExposureRules.NEWEST);
        as("nurse")
                .get("/screening/api/rules")
                .then()
                .body("live", equalTo(ExposureRules.NEWEST))
                .body("sets.find { it.version == '2030.2' }.problems.file", hasItems("rules-2026.2.csv"));
    }

    @Test
    void a_set_that_changed_since_it_was_live_needs_another_name() {
        makeLive("2030.1", ExposureRules.NEWEST).statusCode(200);
        makeLive(ExposureRules.NEWEST, "2030.1").statusCode(200);
        OwnRuleSets.write("2030.1", UnaryOperator.identity());

        makeLive("2030.1", ExposureRules.NEWEST).statusCode(422).body("error.problems[0].kind", equalTo("CHANGED"));
    }

    @Test
    void who_thought_that_another_set_was_live_is_told_and_nothing_happens() {
        makeLive("2030.1", "2025.9").statusCode(409).body("error.code", equalTo("RULE_SET_MOVED"));
        makeLive("1999.1", ExposureRules.NEWEST).statusCode(404).body("error.code", equalTo("RULE_SET_UNKNOWN"));

        assertThat(live.refresh().version()).isEqualTo(ExposureRules.NEWEST);
    }

    @Test
    void an_instance_that_cannot_use_the_live_set_keeps_the_one_that_works_and_says_so() {
        book.add(new RuleBook.Switch("nowhere", ExposureRules.NEWEST, Instant.now(), "somebody"));

        assertThat(live.refresh().version()).isEqualTo(ExposureRules.NEWEST);
        as("integrator")
                .get("/screening/api/rules")
                .then()
                .body("live", equalTo("nowhere"))
                .body("behind", containsString("there is no rule set nowhere"));
        assertThat(new LiveRules(sets, book).now().version()).isEqualTo(ExposureRules.NEWEST);
    }

    @Test
    void a_comparison_tells_who_would_be_added_dropped_or_classed_otherwise_and_changes_nothing() {
        AdtMessages sprain = AdtMessages.anArrival().code("S93.4", "Enkeldistorsie van Pietersen");
        AdtMessages looked = AdtMessages.anArrival().code("Z04.1", "Observatie na verkeersongeval");
        AdtMessages crash = AdtMessages.anArrival().code("V43.5", "Inzittende auto");
        AdtMessages same = AdtMessages.anArrival().code("X99", "Steekincident");
        topic.send(sprain.build(), looked.build(), crash.build(), same.build());
        Map<String, String> before = state();

        List<JsonNode> lines = rescreen(LocalDate.now(AMSTERDAM).minusDays(30));

        assertThat(state()).isEqualTo(before);
        assertThat(lines.getFirst().path("live").asText()).isEqualTo(ExposureRules.NEWEST);
        assertThat(lines.getFirst().path("other").asText()).isEqualTo("candidate");
        JsonNode added = differenceOf(lines, sprain);
        assertThat(added.path("kind").asText()).isEqualTo("ADDED");
        assertThat(added.path("caseNumber").isNull()).isTrue();
        assertThat(added.at("/before/exposureClass").asText()).isEqualTo("EXCLUDE");
        assertThat(added.at("/after/reasons/0/rule").asText()).isEqualTo("16");
        assertThat(added.at("/after/reasons/0/nl").asText())
                .contains("Verstuikte enkel")
                .doesNotContain("Pietersen");
        JsonNode dropped = differenceOf(lines, looked);
        assertThat(dropped.path("kind").asText()).isEqualTo("DROPPED");
        assertThat(dropped.path("caseNumber").asText()).isNotEmpty();
        assertThat(differenceOf(lines, crash).path("kind").asText()).isEqualTo("OTHER_CLASS");
        assertThat(lines).noneMatch(line -> line.path("visitId").asText().equals(visit(same)));
        JsonNode end = lines.getLast();
        assertThat(end.path("type").asText()).isEqualTo("end");
        assertThat(end.path("visits").asLong()).isGreaterThanOrEqualTo(4);
        assertThat(end.toString() + lines).doesNotContain("Vries");
        assertThat(auditPage()).contains("EXPORT").contains("rule set candidate compared since");
    }

    @Test
    void a_comparison_begins_with_the_day_in_the_hospital_s_zone() {
        Instant midnight = LocalDate.of(2026, 3, 10).atStartOfDay(AMSTERDAM).toInstant();
        AdtMessages before = AdtMessages.anArrival().code("S93.4", "Distorsie").arrived(midnight.minusSeconds(60));
        AdtMessages after = AdtMessages.anArrival().code("S93.4", "Distorsie").arrived(midnight.plusSeconds(60));
        topic.send(before.build(), after.build());

        List<JsonNode> lines = rescreen(LocalDate.of(2026, 3, 10));

        assertThat(lines).anyMatch(line -> line.path("visitId").asText().equals(visit(after)));
        assertThat(lines).noneMatch(line -> line.path("visitId").asText().equals(visit(before)));
    }

    @Test
    void of_two_comparisons_that_begin_at_once_one_begins() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            List<Future<Optional<Comparisons.Started>>> second = new ArrayList<>();

            Optional<Comparisons.Started> first = QuarkusTransaction.requiringNew()
                    .call(() -> {
                        Optional<Comparisons.Started> started =
                                comparisons.start("2030.1", LocalDate.now(AMSTERDAM), "first");
                        second.add(other.submit(() -> QuarkusTransaction.requiringNew()
                                .call(() -> comparisons.start("2030.1", LocalDate.now(AMSTERDAM), "second"))));
                        await().until(() -> second.getFirst().isDone() || somebodyWaitsForALock());
                        return started;
                    });

            assertThat(second.getFirst().get()).isEmpty();
            assertThat(startedOnThePage()).contains(first.orElseThrow().id().toString(), "Yours has not started");
            first.orElseThrow().work().run();
            assertThat(startedOnThePage()).doesNotContain("Yours has not started");
        }
    }

    private static String startedOnThePage() {
        String place = as("integrator")
                .redirects()
                .follow(false)
                .formParam("set", "2030.1")
                .formParam("since", LocalDate.now(AMSTERDAM).toString())
                .post("/screening/rules/comparisons")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return place
                + as("integrator").get(place).then().statusCode(200).extract().asString();
    }

    private boolean somebodyWaitsForALock() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    @Test
    void many_visits_are_read_in_parts_with_progress() {
        List<AdtMessages.Sent> arrivals = new ArrayList<>();
        Instant longAgo = Instant.now().minus(400, ChronoUnit.DAYS);
        for (int i = 0; i < 450; i++) {
            arrivals.add(AdtMessages.anArrival()
                    .code("S93.4", "Distorsie")
                    .arrived(longAgo)
                    .build());
        }
        topic.send(arrivals);

        List<JsonNode> lines = rescreen(LocalDate.ofInstant(longAgo, AMSTERDAM));

        assertThat(lines.stream().filter(line -> line.path("type").asText().equals("progress")))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(lines.stream().filter(line -> line.path("kind").asText().equals("ADDED")))
                .hasSizeGreaterThanOrEqualTo(450);
    }

    @Test
    void what_is_no_rule_set_is_refused_with_what_to_do() {
        upload(new byte[] {1, 2, 3}, "2026-11-01").statusCode(400).body("error.code", equalTo("RULE_SET_NOT_READABLE"));
        upload(OwnRuleSets.zip(OwnRuleSets.files(UnaryOperator.identity())), "yesterday")
                .statusCode(400)
                .body("error.code", equalTo("UNREADABLE_DATE"));
        upload(OwnRuleSets.zip(OwnRuleSets.files(rules -> rules + "x,a,b,CM,V07,REVIEW,,,,,,\n")), "2026-11-01")
                .statusCode(422)
                .body("error.problems[0].what", equalTo("CM has no code V07"));
    }

    @Test
    void a_zip_that_unpacks_to_more_than_is_allowed_is_stopped() {
        var files = OwnRuleSets.files(UnaryOperator.identity());
        files.put("words.csv", new byte[50_000_000]);

        upload(OwnRuleSets.zip(files), "2026-11-01")
                .statusCode(400)
                .body("error.message", containsString("is larger than 1048576 bytes"));
    }

    private List<JsonNode> rescreen(LocalDate since) {
        return upload(OwnRuleSets.zip(OwnRuleSets.files(OwnRuleSets.OTHERWISE)), since.toString())
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(this::line)
                .toList();
    }

    private JsonNode line(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(text, notJson);
        }
    }

    private JsonNode differenceOf(List<JsonNode> lines, AdtMessages message) {
        return lines.stream()
                .filter(line -> line.path("visitId").asText().equals(visit(message)))
                .findFirst()
                .orElseThrow();
    }

    private String visit(AdtMessages message) {
        return lists.fate(message.messageId()).orElseThrow().visitId().toString();
    }

    private static ValidatableResponse upload(byte[] zip, String since) {
        return as("integrator")
                .contentType("application/zip")
                .body(zip)
                .post("/screening/api/rules/rescreen?name=candidate&since=" + since)
                .then();
    }

    private static ValidatableResponse makeLive(String version, String insteadOf) {
        return as("integrator")
                .contentType("application/json")
                .body(Map.of("version", version, "insteadOf", insteadOf))
                .post("/screening/api/rules/live")
                .then();
    }

    private static ValidatableResponse replays(UUID visit) {
        return as("auditor")
                .get("/screening/api/visits/" + visit + "/decisions")
                .then()
                .statusCode(200);
    }

    private static String ruleSetOf(AdtMessages message) {
        JsonPath cases = as("nurse")
                .get("/screening/api/cases?mrn=" + message.mrn())
                .then()
                .extract()
                .jsonPath();
        return cases.getString("[0].exposure.ruleSet");
    }

    private static String auditPage() {
        return as("auditor").get("/screening/audit").asString();
    }

    private static RequestSpecification as(String role) {
        return given().auth().preemptive().basic(role, TestUsers.password(role));
    }

    /** Every row of what a comparison must leave alone, revisions and all. */
    private Map<String, String> state() {
        Map<String, String> state = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM "
                                + table + " t")) {
                    row.next();
                    state.put(table, row.getString(1));
                }
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return state;
    }
}
