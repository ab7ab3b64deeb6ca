package nl.vangnet.screening.domain.exposure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one visit and its explanation, as one value.
 *
 * @param deferred screen again later: intoxicated, not capable, or nothing known yet
 * @param ruleSet version of the rules that decided
 * @param terms version of the words by which complaints were read; null in a decision that was stored before it was kept
 * @param reasons all grounds, strongest first; never empty
 * @param notCounted words of complaints that speak of an event and are no ground, in the order of the texts
 */
public record ExposureDecision(
        ExposureClass exposureClass,
        boolean deferred,
        String ruleSet,
        @Nullable String terms,
        List<ExposureReason> reasons,
        List<UncountedWords> notCounted,
        Set<SafetyRoute> routes,
        Set<Guard> guards) {

    public ExposureDecision {
        reasons = List.copyOf(reasons);
        // A decision that was stored before it was kept has none.
        notCounted = notCounted == null ? List.of() : List.copyOf(notCounted);
        routes = inOrder(routes);
        guards = inOrder(guards);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a decision without a reason");
        }
    }

    /** In the order of the constants, so that equal decisions are equal texts. */
    private static <E extends Enum<E>> Set<E> inOrder(Set<E> values) {
        return values.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }
}
