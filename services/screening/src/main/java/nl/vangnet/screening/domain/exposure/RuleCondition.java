package nl.vangnet.screening.domain.exposure;

import java.util.function.Predicate;

/** What else must hold before a rule asks for its other class. The names stand in the rule file. */
public enum RuleCondition {
    /** Row 6, fireworks: a burn, an amputation or an injured eye. */
    BURN_AMPUTATION_OR_EYE(facts -> facts.states(Fact.BURN) || facts.states(Fact.AMPUTATION) || facts.states(Fact.EYE)),
    /** Row 7: an injury of row 14. */
    SEVERE_INJURY(EvidenceFacts::severeInjury),
    /** Row 8: marked as high-energy trauma, admitted, or an injury of row 14. */
    HIGH_ENERGY_ADMITTED_OR_SEVERE(facts -> facts.highEnergy() || facts.isInpatient() || facts.severeInjury()),
    /** Row 14: any external cause of rows 1 to 13, or admission, or intensive care. */
    EXTERNAL_CAUSE_OR_ADMITTED(facts -> facts.externalCause() || facts.isInpatient()),
    /** Row 13. While it is open the rule asks for a review. */
    DEEP_AND_LARGE_BURN(EvidenceFacts::isDeepAndLargeBurn, EvidenceFacts::mayBeDeepAndLargeBurn),
    /** Row 18: in hospital, in the face, or a child. */
    ADMITTED_FACE_OR_CHILD(facts -> facts.isInpatient() || facts.states(Fact.FACE) || facts.isChild()),
    /** Row 22: a WHO poisoning whose external cause says accident. */
    ACCIDENT_STATED(facts -> facts.states(Fact.ACCIDENT_STATED)),
    /** Row 24. */
    INTENSIVE_CARE(EvidenceFacts::intensiveCare),
    /** Row 32, sepsis with shock. */
    WITH_SHOCK(facts -> facts.states(Fact.SHOCK));

    private final Predicate<EvidenceFacts> test;
    private final Predicate<EvidenceFacts> open;

    /** What is not stated does not hold: a message that states it screens the visit again. */
    RuleCondition(Predicate<EvidenceFacts> test) {
        this(test, facts -> false);
    }

    RuleCondition(Predicate<EvidenceFacts> test, Predicate<EvidenceFacts> open) {
        this.test = test;
        this.open = open;
    }

    /** Whether it does not hold, and could if more were known. */
    boolean isOpen(EvidenceFacts facts) {
        return !holds(facts) && open.test(facts);
    }

    boolean holds(EvidenceFacts facts) {
        return test.test(facts);
    }
}
