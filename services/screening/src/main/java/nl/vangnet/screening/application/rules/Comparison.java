package nl.vangnet.screening.application.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of another rule set beside the live one, as a page shows it.
 *
 * @param since of the arrival, in the hospital's zone
 * @param touchedAt when it last went on
 * @param report when it is done
 */
public record Comparison(
        UUID id,
        String live,
        String other,
        LocalDate since,
        Instant startedAt,
        String by,
        State state,
        Instant touchedAt,
        long done,
        long total,
        @Nullable Report report) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What came of it.
     *
     * @param added the first of them, as of the other two
     */
    public record Report(
            RuleCounts counts,
            List<RuleDifference> added,
            List<RuleDifference> dropped,
            List<RuleDifference> otherClass) {

        public Report {
            added = List.copyOf(added);
            dropped = List.copyOf(dropped);
            otherClass = List.copyOf(otherClass);
        }
    }
}
