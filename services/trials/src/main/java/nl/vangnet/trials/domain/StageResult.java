package nl.vangnet.trials.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One round of instruments filled in for a case: stage 1 in the first week, stage 2 from day 14. */
public record StageResult(int stage, Instant at, List<Score> scores) {

    public StageResult {
        scores = List.copyOf(scores);
    }

    Optional<Score> of(String instrument) {
        return scores.stream()
                .filter(score -> score.instrument().equals(instrument))
                .findFirst();
    }
}
