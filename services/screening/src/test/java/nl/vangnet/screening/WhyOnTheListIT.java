package nl.vangnet.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Why a patient is on the list, what was read and does not count, and the risk score, in a hospital that orders by it. */
@QuarkusTest
@TestProfile(WhyOnTheListIT.OrderedByRisk.class)
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhyOnTheListIT {

    /** A hospital that has settled its own weights. */
    public static final class OrderedByRisk implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "screening.risk.orders-queue", "true",
                    "screening.risk.weights.\"PTSD_DIAGNOSIS\"", "3",
                    "screening.risk.version", "test-7",
                    "screening.risk.source", "made up for a test");
        }
    }

    @Inject
    AdtTopic topic;

    @Test
    void words_that_do_not_count_are_told_beside_the_reasons_in_both_languages() {
        AdtMessages arrival = AdtMessages.anArrival()
                .code("S72.3", "Fractuur van femurschacht")
                .complaint("Van de trap gevallen. Ontkent mishandeling.");

        topic.send(arrival.build());

        nurse().get("/screening/api/cases?mrn=" + arrival.mrn())
                .then()
                .statusCode(200)
                .body("[0].exposure.terms", equalTo("2026.2"))
                .body("[0].exposure.reasons.event.findAll { it != null }", equalTo(List.of("HEIGHT")))
                .body("[0].exposure.notCounted[0].against", equalTo("NEGATED"))
                .body("[0].exposure.notCounted[0].words", equalTo("mishandeling"));
        page(arrival, "nl")
                .contains("Gelezen, maar niet meegeteld")
                .contains("De klacht noemt een val van hoogte of van de trap: “Van de trap gevallen”")
                .contains("“mishandeling” telt niet als mishandeling of huiselijk geweld, omdat er staat dat het niet"
                        + " is gebeurd: “Ontkent”")
                .contains("Woorden van klachten gelezen met lijst 2026.2");
        page(arrival, "en")
                .contains("Read, but not counted")
                .contains("because the text says that it did not happen: “Ontkent”");
    }

    @Test
    void the_risk_score_tells_each_item_and_where_it_comes_from() {
        Instant now = Instant.now();
        AdtMessages visits = AdtMessages.anArrival()
                .of("Kuiper", "Loes", "1990-04-04", "female")
                .arrived(now.minus(400, ChronoUnit.DAYS));
        topic.send(visits.build());
        topic.send(visits.inAnotherVisit()
                .code("Y04", "Geslagen")
                .and("F43.1", "Posttraumatische stressstoornis")
                .arrived(now.minus(30, ChronoUnit.HOURS))
                .next("A04")
                .build());

        page(visits, "nl")
                .contains("Niet te bepalen: 6 tot 10 punten, want 4 onderdelen zijn niet bekend")
                .contains("niet gevalideerd in Nederland")
                .contains("Eerder bezoek vanwege een schokkende gebeurtenis")
                .contains("bezoek van ")
                .contains("ICD-10 F43.1")
                .contains("Versie test-7: made up for a test")
                .doesNotContain("Etniciteit");
        page(visits, "en").contains("Could not be assessed: 6 to 10 points").contains("the patient’s details");
    }

    @Test
    void who_is_equally_urgent_is_ordered_by_the_score_where_the_hospital_wants_it() {
        Instant arrived = Instant.now().minus(25, ChronoUnit.HOURS);
        AdtMessages low =
                AdtMessages.anArrival().of("Aaa", "Laag", "1970-01-01", "male").arrived(arrived);
        AdtMessages high = AdtMessages.anArrival()
                .of("Zzz", "Hoog", "1970-01-01", "female")
                .and("F43.1", "Posttraumatische stressstoornis")
                .arrived(arrived.plus(1, ChronoUnit.HOURS));

        topic.send(low.build(), high.build());

        String today = speaking("en")
                .get("/screening")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(today)
                .contains("sorted by the risk score, which is not validated in the Netherlands")
                .containsSubsequence("Zzz, Hoog", "Aaa, Laag");
    }

    private static AbstractStringAssert<?> page(AdtMessages arrival, String language) {
        String id = nurse().get("/screening/api/cases?mrn=" + arrival.mrn())
                .jsonPath()
                .getString("[0].id");
        return assertThat(speaking(language)
                .get("/screening/cases/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static RequestSpecification speaking(String language) {
        return nurse().header("Accept-Language", language);
    }

    private static RequestSpecification nurse() {
        return given().auth().preemptive().basic("nurse", TestUsers.password("nurse"));
    }
}
