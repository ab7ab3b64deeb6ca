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

    /** Row 13: second degree or deeper, and admitted or of ten per cent or more. */
    boolean isDeepAndLargeBurn() {
        return states(Fact.DEEP_BURN) && (states(Fact.LARGE_BURN) || isInpatient());
    }

    /**
     * Whether a degree or an extent that nobody stated could make it so. Unknown is never negative: only a stated first
     * degree or a stated small extent is. A hot substance without any burn leaves nothing open.
     */
    boolean mayBeDeepAndLargeBurn() {
        boolean extentAlone = !states(Fact.BURN) && (states(Fact.LARGE_BURN) || states(Fact.SMALL_BURN));
        boolean mayBeDeep = states(Fact.DEEP_BURN) || states(Fact.BURN_OF_UNKNOWN_DEGREE) || extentAlone;
        boolean mayBeLarge = states(Fact.LARGE_BURN) || isInpatient() || !states(Fact.SMALL_BURN);
        return mayBeDeep && mayBeLarge;
    }

    boolean isChild() {
        return age != null && age < ADULT;
    }
}
