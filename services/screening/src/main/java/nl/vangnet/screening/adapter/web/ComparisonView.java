package nl.vangnet.screening.adapter.web;

import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.web.SaidTime;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two rule sets.
 *
 * @param report when it is done
 */
public record ComparisonView(
        UUID id,
        String live,
        String other,
        String since,
        SaidTime started,
        String by,
        String state,
        boolean running,
        long done,
        long total,
        @Nullable Report report) {

    /** What came of it. */
    public record Report(
            long visits,
            long added,
            long dropped,
            long otherClass,
            long otherReason,
            List<ClassLine> classes,
            List<Group> groups) {}

    /** A class with how many visits have it under either set. */
    public record ClassLine(String word, String chip, long before, long after, String difference) {}

    /** Visits that one thing would happen to. */
    public record Group(String title, long count, List<DifferenceLine> lines) {

        public boolean more() {
            return count > lines.size();
        }
    }

    /**
     * A visit that the other set decides otherwise.
     *
     * @param name the case's number, or the beginning of the visit's id
     * @param link the case's page, for who may see it, or empty
     */
    public record DifferenceLine(String name, String link, SaidTime arrived, SideLine before, SideLine after) {}

    /** What one of the sets says. */
    public record SideLine(String word, String chip, boolean deferred, List<ReasonLine> reasons) {}

    /** A reason, and the rule that gave it with its code, if any. */
    public record ReasonLine(String sentence, String source) {}
}
