package nl.vangnet.screening.domain.exposure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The decision on one visit and its explanation, as one value.
 *
 * @param deferred screen again later: intoxicated, not capable, or nothing known yet
 * @param ruleSet version of the rules that decided
 * @param reasons all grounds, strongest first; never empty
 */
public record ExposureDecision(
        ExposureClass exposureClass,
        boolean deferred,
        String ruleSet,
        List<ExposureReason> reasons,
        Set<SafetyRoute> routes,
        Set<Guard> guards) {

    public ExposureDecision {
        reasons = List.copyOf(reasons);
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
