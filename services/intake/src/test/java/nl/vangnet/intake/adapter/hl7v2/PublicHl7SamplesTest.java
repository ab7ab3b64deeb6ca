package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.vangnet.intake.PublicSamples;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.Reading;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other people's systems send: an honest answer to each, and a Bundle that says nothing of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicHl7SamplesTest {

    static Stream<PublicSamples> samples() {
        return PublicSamples.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void each_message_gets_the_answer_and_state_of_the_table(PublicSamples sample) {
        Reading reading = Converting.read(sample.message());
        Fault why = reading.why();

        assertThat(List.of(
                        reading.answer().code().wire(),
                        reading.state().name(),
                        why == null ? "" : why.code().name()))
                .containsExactly(sample.answer(), sample.state(), sample.error());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void what_is_published_parses_strictly_and_holds_nothing_that_was_not_sent(PublicSamples sample) throws Exception {
        if (Converting.read(sample.message()) instanceof Reading.Accepted accepted) {
            Converting.strict(accepted.bundle());

            assertThat(MadeUp.in(accepted.bundle(), sample.message())).isEmpty();
        }
    }
}
