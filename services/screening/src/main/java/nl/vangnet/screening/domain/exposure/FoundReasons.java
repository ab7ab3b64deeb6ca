package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reasons for a decision while they are found. */
final class FoundReasons {

    private static final String SEVERE_INJURY = "14";

    private final Set<ExposureReason> reasons = new LinkedHashSet<>();

    /** What says how the patient came and is, and not what happened. */
    private final Set<ExposureReason> circumstances = new HashSet<>();

    private final Set<UncountedWords> notCounted = new LinkedHashSet<>();
    private final EnumSet<SafetyRoute> routes = EnumSet.noneOf(SafetyRoute.class);
    private final EnumSet<Guard> guards = EnumSet.noneOf(Guard.class);
    private boolean deferred;

    void add(ExposureReason reason) {
        reasons.add(reason);
    }

    /**
     * @param route who is asked first, which is done when the reason asks for it
     */
    void add(@Nullable SafetyRoute route, ExposureReason reason) {
        reasons.add(reason);
        if (route != null && reason.exposureClass() == ExposureClass.SPECIAL) {
            routes.add(route);
        }
    }

    void addNotCounted(UncountedWords words) {
        notCounted.add(words);
    }

    void add(ExposureRule rule, ExposureReason reason) {
        add(rule.route(), reason);
        deferred |= rule.defers();
        if (rule.defers()
                || rule.guard() == Guard.PTSD_AT_ARRIVAL
                || !rule.system().tellsReasons()) {
            circumstances.add(reason);
        }
        if (rule.guard() != null) {
            guards.add(rule.guard());
        }
    }

    void defer() {
        deferred = true;
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** What the reasons ask for together, or null while there are none. */
    @Nullable
    ExposureClass strongest() {
        ExposureClass strongest = null;
        for (ExposureReason reason : reasons) {
            strongest = strongest == null ? reason.exposureClass() : strongest.or(reason.exposureClass());
        }
        return strongest;
    }

    ExposureDecision decision(ExposureRules rules) {
        List<ExposureReason> strongestFirst = new ArrayList<>(reasons);
        // What happened is told before how the patient came and is, and both before what it broke.
        strongestFirst.sort(Comparator.comparing(ExposureReason::exposureClass)
                .thenComparing(FoundReasons::isSevereInjury)
                .thenComparing(this::isCircumstance));
        return new ExposureDecision(
                strongestFirst.getFirst().exposureClass(),
                deferred,
                rules.version(),
                rules.terms().version(),
                strongestFirst,
                List.copyOf(notCounted),
                routes,
                guards);
    }

    private boolean isCircumstance(ExposureReason reason) {
        return !circumstances.isEmpty() && circumstances.contains(reason);
    }

    private static boolean isSevereInjury(ExposureReason reason) {
        return reason.rule().startsWith(SEVERE_INJURY)
                && (reason.rule().length() == SEVERE_INJURY.length()
                        || reason.rule().charAt(SEVERE_INJURY.length()) == '.');
    }
}
