package nl.vangnet.screening.domain.instrument;

import java.time.Instant;
import java.util.Map;

/**
 * The answers to one questionnaire.
 *
 * @param answeredAt QuestionnaireResponse.authored
 * @param byItem answer by item number, counted from 1; a missing item is missing here
 */
public record Answers(Instrument instrument, Instant answeredAt, Map<Integer, Integer> byItem) {

    public Answers {
        byItem = Map.copyOf(byItem);
        byItem.forEach((item, answer) -> {
            if (item < 1 || item > instrument.items()) {
                throw new IllegalArgumentException("%s has no item %d".formatted(instrument, item));
            }
            if (answer < 0 || answer > instrument.highestAnswer()) {
                throw new IllegalArgumentException("%s item %d is answered out of range".formatted(instrument, item));
            }
        });
    }

    /** Redacted, because answers are health data. */
    @Override
    public String toString() {
        return "Answers[%s, %d items]".formatted(instrument, byItem.size());
    }
}
