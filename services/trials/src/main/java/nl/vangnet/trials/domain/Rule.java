package nl.vangnet.trials.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How a case is read for one criterion. The parameters come from the ResearchStudy, never from code. */
public sealed interface Rule {

    /** A nurse confirmed a criterion A event. */
    record ExposureConfirmed() implements Rule {}

    /** The event was met in one of the {@code accepted} ways; one of the {@code refused} ways does not count. */
    record ExposureMode(Set<String> accepted, Set<String> refused) implements Rule {}

    /** One of the instruments reaches its cut-off at stage 1, answered within {@code within} of the event. */
    record StageOnePositive(Map<String, Integer> cutoffs, Duration within) implements Rule {

        public StageOnePositive {
            if (cutoffs.isEmpty()) {
                throw new IllegalArgumentException("a positive screen needs at least one instrument");
            }
        }
    }

    /** The instrument reaches its cut-off at stage 2; until then a positive stage 1 ({@code early}) points that way. */
    record StageTwoSymptoms(String instrument, int cutoff, Map<String, Integer> early) implements Rule {}

    /** The age at the event lies in the range, both ends included. */
    record AgeAtTrauma(int minYears, OptionalInt maxYears) implements Rule {

        public AgeAtTrauma {
            if (maxYears.isPresent() && minYears > maxYears.getAsInt()) {
                throw new IllegalArgumentException(
                        "age range is empty: %d to %d".formatted(minYears, maxYears.getAsInt()));
            }
        }
    }

    /** The patient's language (ISO 639-1) is one of these. */
    record LanguageIn(Set<String> languages) implements Rule {}

    /** The trial's window, counted from the event. Every protocol has exactly one. */
    record InWindow(WindowRule window) implements Rule {}

    /** An assessment that has to be done before the window itself closes; whether it was, only people know. */
    record AssessedWithin(Duration within) implements Rule {}

    /** The event was not sexual violence: that care path goes first (clinical.md 6, SR12). */
    record NoSexualViolence() implements Rule {}

    /**
     * Asked of people, because codes never prove absence.
     *
     * @param ruledOutBy guards and routes which by themselves settle it against the patient
     * @param hintedBy guards and routes which are shown beside the question and settle nothing
     * @param onlyFor whom the question concerns; for all others it is settled in their favour
     */
    record Ask(Set<String> ruledOutBy, Set<String> hintedBy, Optional<Concerns> onlyFor) implements Rule {}

    /** People of one sex and an age range, both ends included. */
    record Concerns(Sex sex, int minYears, int maxYears) {}
}
