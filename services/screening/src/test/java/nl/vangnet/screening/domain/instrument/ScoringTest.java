package nl.vangnet.screening.domain.instrument;

import static nl.vangnet.screening.domain.instrument.Instrument.PDI;
import static nl.vangnet.screening.domain.instrument.Instrument.TSQ;
import static nl.vangnet.screening.domain.instrument.Outcome.INCOMPLETE;
import static nl.vangnet.screening.domain.instrument.Outcome.NEGATIVE;
import static nl.vangnet.screening.domain.instrument.Outcome.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoringTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest(name = "{0}: {2} answered, sum {1}, is {3}")
    @CsvSource({
        "PDI, 0, 13, NEGATIVE",
        "PDI, 16, 13, NEGATIVE", // below the cut-off
        "PDI, 17, 13, POSITIVE", // at it
        "PDI, 52, 13, POSITIVE",
        "PDI, 16, 12, INCOMPLETE", // the missing answer could reach it
        "PDI, 17, 12, POSITIVE", // no missing answer can undo it
        "PDI, 0, 0, INCOMPLETE",
        "TSQ, 0, 10, NEGATIVE",
        "TSQ, 4, 10, NEGATIVE",
        "TSQ, 5, 10, POSITIVE",
        "TSQ, 10, 10, POSITIVE",
        "TSQ, 4, 9, INCOMPLETE",
        "TSQ, 5, 5, POSITIVE",
        "TSQ, 0, 9, INCOMPLETE"
    })
    void a_score_is_positive_from_its_cut_off_and_never_negative_while_incomplete(
            Instrument instrument, int sum, int answered, Outcome expected) {
        Score score = Scoring.score(answers(instrument, sum, answered), Cutoffs.BONDS);

        assertThat(score.value()).isEqualTo(sum);
        assertThat(score.answered()).isEqualTo(answered);
        assertThat(score.outcome()).isEqualTo(expected);
    }

    @Test
    void a_site_may_set_its_own_cut_offs() {
        Cutoffs literature = new Cutoffs(23, 6);

        assertThat(Scoring.score(answers(PDI, 22, 13), literature).outcome()).isEqualTo(NEGATIVE);
        assertThat(Scoring.score(answers(PDI, 23, 13), literature).outcome()).isEqualTo(POSITIVE);
        assertThat(Scoring.score(answers(TSQ, 5, 10), literature).outcome()).isEqualTo(NEGATIVE);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "53, 5", "17, 0", "17, 11"})
    void a_cut_off_that_no_score_can_cross_is_refused(int pdi, int tsq) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cutoffs(pdi, tsq));
    }

    @ParameterizedTest(name = "PDI {0} and TSQ {1} are {2} together")
    @CsvSource({
        "NEGATIVE, NEGATIVE, NEGATIVE",
        "POSITIVE, NEGATIVE, POSITIVE",
        "NEGATIVE, POSITIVE, POSITIVE",
        "POSITIVE, INCOMPLETE, POSITIVE",
        "INCOMPLETE, NEGATIVE, INCOMPLETE",
        "NEGATIVE, INCOMPLETE, INCOMPLETE",
        "INCOMPLETE, INCOMPLETE, INCOMPLETE"
    })
    void either_makes_it_positive_and_only_both_make_it_negative(Outcome pdi, Outcome tsq, Outcome expected) {
        assertThat(Scoring.combine(List.of(score(PDI, pdi), score(TSQ, tsq)))).isEqualTo(expected);
    }

    @Test
    void one_negative_instrument_alone_says_nothing_yet() {
        assertThat(Scoring.combine(List.of(score(PDI, NEGATIVE)))).isEqualTo(INCOMPLETE);
        assertThat(Scoring.combine(List.of(score(TSQ, POSITIVE)))).isEqualTo(POSITIVE);
        assertThat(Scoring.combine(List.of())).isEqualTo(INCOMPLETE);
    }

    @Test
    void answers_outside_the_instrument_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answers(PDI, NOW, Map.of(14, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answers(PDI, NOW, Map.of(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answers(PDI, NOW, Map.of(1, 5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answers(TSQ, NOW, Map.of(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answers(TSQ, NOW, Map.of(1, -1)));
    }

    /** The first items take as much of the sum as they can. */
    private static Answers answers(Instrument instrument, int sum, int answered) {
        Map<Integer, Integer> byItem = new HashMap<>();
        int left = sum;
        for (int item = 1; item <= answered; item++) {
            int answer = Math.min(left, instrument.highestAnswer());
            byItem.put(item, answer);
            left -= answer;
        }
        assertThat(left).as("the sum fits").isZero();
        return new Answers(instrument, NOW, byItem);
    }

    private static Score score(Instrument instrument, Outcome outcome) {
        return new Score(instrument, 0, 0, 1, outcome, Scoring.RULE_VERSION, NOW);
    }
}
