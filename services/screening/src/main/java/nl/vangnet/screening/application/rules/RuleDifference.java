package nl.vangnet.screening.application.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import org.jspecify.annotations.Nullable;

/**
 * A visit that another rule set decides otherwise. No name, and none of the sender's own text but the words that a rule
 * looks for.
 *
 * @param caseNumber of the case that the visit has today, or null
 */
public record RuleDifference(
        Kind kind,
        UUID visitId,
        @Nullable UUID caseId,
        @Nullable String caseNumber,
        Instant arrivedAt,
        Side before,
        Side after) {

    /** What it would do to the queue. */
    public enum Kind {
        ADDED,
        DROPPED,
        OTHER_CLASS
    }

    /**
     * What one of the sets says.
     *
     * @param reasons the strongest first, some of them
     */
    public record Side(ExposureClass exposureClass, boolean deferred, List<Reason> reasons) {}

    /** A reason in both languages, with the rule that gave it and the code that it gave it for, if any. */
    public record Reason(
            String rule,
            ExposureClass exposureClass,
            @Nullable String system,
            @Nullable String code,
            String en,
            String nl) {}
}
