package nl.vangnet.screening.domain.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What conditions may ask about a visit.
 *
 * @param stated the bits of the facts that codes state
 * @param severeInjury an injury of row 14 whose class can still rise, which a finger tip's cannot
 * @param externalCause an external cause of rows 1 to 13
 * @param trauma an injury or external cause of any kind
 * @param others the strongest class that the first pass over the evidence asked for; null for none
 */
record EvidenceFacts(
        long stated,
        boolean severeInjury,
        boolean externalCause,
        boolean trauma,
        boolean highEnergy,
        boolean admitted,
        @Nullable Integer age,
        @Nullable ExposureClass others) {

    private static final int ADULT = 18;

    /** What all codes together say to the conditions of the rules. */
    static EvidenceFacts of(List<NamedCode> codes, VisitEvidence evidence, boolean highEnergy) {
        long stated = 0;
        boolean severe = false;
        boolean cause = false;
        boolean trauma = false;
        for (NamedCode code : codes) {
            for (CodeHits hits : code.readings()) {
                stated |= hits.facts();
                severe |= hits.severeInjury();
                cause |= hits.externalCause();
                trauma |= hits.trauma();
            }
        }
        return new EvidenceFacts(stated, severe, cause, trauma, highEnergy, evidence.admitted(), evidence.age(), null);
    }

    EvidenceFacts withOthers(@Nullable ExposureClass strongest) {
        return new EvidenceFacts(stated, severeInjury, externalCause, trauma, highEnergy, admitted, age, strongest);
    }

    boolean states(Fact fact) {
        return (stated & fact.bit()) != 0;
    }

    boolean isInpatient() {
        return admitted || states(Fact.INTENSIVE_CARE);
    }

    /** In intensive care, or brought back from where life ends. */
    boolean isCritical() {
        return states(Fact.INTENSIVE_CARE) || states(Fact.RESUSCITATION);
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
        boolean extentAlone = !states(Fact.BURN) && states(Fact.BURN_EXTENT);
        boolean mayBeDeep = states(Fact.DEEP_BURN) || states(Fact.BURN_OF_UNKNOWN_DEGREE) || extentAlone;
        boolean mayBeLarge = states(Fact.LARGE_BURN) || isInpatient() || !states(Fact.SMALL_BURN);
        return mayBeDeep && mayBeLarge;
    }

    boolean isChild() {
        return age != null && age < ADULT;
    }
}
