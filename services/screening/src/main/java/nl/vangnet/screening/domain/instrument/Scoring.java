package nl.vangnet.screening.domain.instrument;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Scores questionnaires, and combines their scores (clinical.md 3.1 and its last line). */
public final class Scoring {

    public static final String RULE_VERSION = "1";

    private Scoring() {}

    /** Missing items can only add, so a sum that reaches the cut-off is positive without them, and else incomplete. */
    public static Score score(Answers answers, Cutoffs cutoffs) {
        Instrument instrument = answers.instrument();
        int value =
                answers.byItem().values().stream().mapToInt(Integer::intValue).sum();
        int answered = answers.byItem().size();
        int cutoff = cutoffs.of(instrument);
        Outcome outcome = value >= cutoff
                ? Outcome.POSITIVE
                : answered == instrument.items() ? Outcome.NEGATIVE : Outcome.INCOMPLETE;
        return new Score(instrument, value, answered, cutoff, outcome, RULE_VERSION, answers.answeredAt());
    }

    /** Positive when either is positive, negative only when every instrument is complete and negative. */
    public static Outcome combine(Collection<Score> scores) {
        Map<Instrument, Outcome> outcomes = new EnumMap<>(Instrument.class);
        scores.forEach(score -> outcomes.put(score.instrument(), score.outcome()));
        if (outcomes.containsValue(Outcome.POSITIVE)) {
            return Outcome.POSITIVE;
        }
        boolean allNegative = outcomes.size() == Instrument.values().length
                && outcomes.values().stream().allMatch(outcome -> outcome == Outcome.NEGATIVE);
        return allNegative ? Outcome.NEGATIVE : Outcome.INCOMPLETE;
    }
}
