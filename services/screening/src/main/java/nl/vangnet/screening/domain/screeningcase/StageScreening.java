package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;
import java.util.List;
import nl.vangnet.screening.domain.instrument.Outcome;
import nl.vangnet.screening.domain.instrument.Score;

/**
 * The scores of one stage and what they say together.
 *
 * @param stage 1 before T0 + 14 days, 2 from then on
 * @param scores the newest of each instrument
 * @param at when the newest of them was answered
 */
public record StageScreening(int stage, Outcome outcome, Instant at, List<Score> scores) {

    public StageScreening {
        scores = List.copyOf(scores);
    }
}
