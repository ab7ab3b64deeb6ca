package nl.vangnet.intake.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.delivery.ResponsePost.Result;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverResponsesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID ID = UUID.fromString("01936a00-0000-7000-8000-000000000001");
    private static final DeliveryPolicy POLICY = new DeliveryPolicy(
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofSeconds(30),
            16,
            Duration.ofDays(30));

    private final Notes notes = new Notes();

    @Test
    void what_was_taken_is_done() {
        deliver(new Result.Taken(), 0, NOW);

        assertThat(notes.all).containsExactly("delivered");
    }

    @Test
    void what_is_refused_is_never_tried_again() {
        deliver(new Result.Never("answered 410"), 0, NOW);

        assertThat(notes.all).containsExactly("given up: answered 410");
    }

    @ParameterizedTest(name = "after {0} attempts: {1}")
    @CsvSource({"0, PT5S", "1, PT10S", "2, PT20S", "9, PT42M40S", "10, PT1H", "500, PT1H"})
    void each_pause_is_twice_the_one_before_up_to_a_limit(int attempts, Duration pause) {
        deliver(new Result.NotNow("answered 503"), attempts, NOW);

        assertThat(notes.all).containsExactly("again at " + NOW.plus(pause) + ": answered 503");
    }

    @Test
    void after_a_day_it_is_given_up() {
        deliver(
                new Result.NotNow("answered 503"),
                40,
                NOW.minus(Duration.ofHours(23)).minusSeconds(1));

        assertThat(notes.all).containsExactly("given up: answered 503");
    }

    private void deliver(Result result, int attempts, Instant since) {
        notes.due.add(new DeliveryQueue.Due(
                new OwedResponse(ID, ID, "feed", "https://engine.example/", "application/fhir+json", new byte[0]),
                attempts,
                since));
        new DeliverResponses(notes, response -> result, POLICY, Clock.fixed(NOW, ZoneOffset.UTC)).handle();
    }

    /** Writes down what is noted. */
    private static final class Notes implements DeliveryQueue {

        private final List<Due> due = new ArrayList<>();
        private final List<String> all = new ArrayList<>();

        @Override
        public void add(List<OwedResponse> owed, Instant now) {
            throw new UnsupportedOperationException("nothing is added here");
        }

        @Override
        public List<Due> claim(Instant now, Instant until, int limit) {
            return due;
        }

        @Override
        public void delivered(UUID id, Instant now) {
            all.add("delivered");
        }

        @Override
        public void tryAgain(UUID id, Instant nextAt, String trouble) {
            all.add("again at " + nextAt + ": " + trouble);
        }

        @Override
        public void giveUp(UUID id, String trouble, Instant now) {
            all.add("given up: " + trouble);
        }

        @Override
        public int forgetBefore(Instant limit) {
            return 0;
        }
    }
}
