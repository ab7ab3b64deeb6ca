package nl.vangnet.intake.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.KnownFeeds;
import nl.vangnet.intake.adapter.fhir.HostileCorpus.Body;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What hostile bodies cost, in processor time and memory of the thread that reads them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileBodiesTest {

    private static final Duration CPU = Duration.ofMillis(5);
    private static final int TIMES_ITS_SIZE = 10;

    /** A parser, a hash and an answer have a size of their own, however small the body. */
    private static final long OWN = 128 * 1024;

    private static final int WARM_UP = 30;
    private static final int RUNS = 15;

    private static final FhirMessageReader READER = new FhirMessageReader(
            KnownEvents.parse(Adt.resource("events.csv").lines().toList()), KnownFeeds.none(), Limits.USUAL);

    static List<Body> bodies() {
        return HostileCorpus.bodies();
    }

    @BeforeAll
    static void warm_up() {
        for (int i = 0; i < WARM_UP; i++) {
            bodies().forEach(HostileBodiesTest::read);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void each_is_refused_for_at_most_5_ms_and_ten_times_its_size(Body body) {
        Reading reading = read(body);
        Cost cost = Cost.of(() -> read(body), RUNS);

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(cost.cpu()).isLessThan(CPU);
        assertThat(cost.bytes()).isLessThan(OWN + (long) TIMES_ITS_SIZE * body.bytes().length);
    }

    /** Honest in form, and as much of it as the guard lets through. */
    static List<Body> fullest() {
        return List.of(
                widened(
                        "identifiers",
                        "\"identifier\": [",
                        1400,
                        i -> "{\"system\":\"urn:x\",\"value\":\"" + i + "\"},"),
                widened("names", "\"name\": [", 1150, i -> "{\"given\":[\"x\"]},"),
                widened("narrative", "<p>", 4400, i -> "<b/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fullest")
    void what_is_let_through_costs_the_fhir_parser_no_more(Body body) {
        for (int i = 0; i < WARM_UP * 10; i++) {
            read(body);
        }

        Reading reading = read(body);
        Cost cost = Cost.of(() -> read(body), RUNS);

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(cost.cpu()).isLessThan(CPU);
    }

    private static Body widened(String name, String at, int times, IntFunction<String> part) {
        String message = Adt.resource("samples/medcom/HospitalNotification_Ex_STAA_D.json");
        int from = message.indexOf(at, message.indexOf("\"Patient\"")) + at.length();
        String wide = IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
        String body = message.substring(0, from) + wide + message.substring(from);
        return new Body(name, "application/fhir+json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(Body body) {
        return READER.read(Limits.arrival(body.bytes(), body.contentType()));
    }
}
