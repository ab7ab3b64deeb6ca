package nl.vangnet.screening.domain.exposure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions may ask about a visit.
 *
 * @param severeInjury an injury of row 14 whose class can still rise, which a finger tip's cannot
 * @param externalCause an external cause (V to Y) of rows 1 to 13
 */
record EvidenceFacts(
        Set<Fact> stated,
        boolean severeInjury,
        boolean externalCause,
        boolean highEnergy,
        boolean admitted,
        boolean intensiveCare,
        @Nullable Integer age) {

    private static final int ADULT = 18;

    boolean states(Fact fact) {
        return stated.contains(fact);
    }

    boolean isInpatient() {
        return admitted || intensiveCare;
    }

    boolean isLargeBurnOrInpatient() {
        return states(Fact.LARGE_BURN) || isInpatient();
    }

    /** A burn whose degree no code states. */
    boolean isBurnOfUnknownDegree() {
        return states(Fact.BURN) && !states(Fact.DEEP_BURN) && !states(Fact.SHALLOW_BURN);
    }

    boolean isChild() {
        return age != null && age < ADULT;
    }
}
