package nl.vangnet.screening.domain.instrument;

import java.time.Instant;

/**
 * One scored questionnaire.
 *
 * @param value the sum of what was answered
 * @param answered how many items were answered
 * @param cutoff the cut-off that was in force
 * @param ruleVersion version of the scoring rule
 */
public record Score(
        Instrument instrument, int value, int answered, int cutoff, Outcome outcome, String ruleVersion, Instant at) {

    /** How many items the instrument has. */
    public int items() {
        return instrument.items();
    }
}
