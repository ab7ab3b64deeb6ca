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
    /** Triage of a limb: only with a mechanism. */
    EXTERNAL_CAUSE(facts -> facts.externalCause() || facts.highEnergy() || facts.states(Fact.ACCIDENT_REGISTERED)),
    /** Row 13. While it is open the rule asks for a review. */
    DEEP_AND_LARGE_BURN(EvidenceFacts::isDeepAndLargeBurn, EvidenceFacts::mayBeDeepAndLargeBurn),
    /** Row 18: in hospital, in the face, or a child. */
    ADMITTED_FACE_OR_CHILD(facts -> facts.isInpatient() || facts.states(Fact.FACE) || facts.isChild()),
    /** Row 22: a WHO poisoning whose external cause says accident. */
    ACCIDENT_STATED(facts -> facts.states(Fact.ACCIDENT_STATED)),
    /** Row 24: in intensive care or resuscitated. */
    CRITICAL(EvidenceFacts::isCritical),
    /** Row 30: survived an arrest and is fully conscious. */
    ALERT(facts -> facts.states(Fact.ALERT)),
    /** Row 32, sepsis with shock. */
    WITH_SHOCK(facts -> facts.states(Fact.SHOCK)),
    /** The ambulance came to an accident. */
    ACCIDENT_REGISTERED(facts -> facts.states(Fact.ACCIDENT_REGISTERED)),
    /** An accident of which no injury and no cause tells what it did. */
    UNEXPLAINED(facts -> !facts.trauma()),
    /** Nothing else asks for anything: the way of arrival alone tells no reason, and unknown is never negative. */
    ALONE(Pass.SECOND, facts -> facts.others() == null),
    /** The rest of the visit is somebody's work. */
    OTHERS_ASK(Pass.SECOND, facts -> facts.others() != null && facts.others().opensCase()),
    /** The rest of the visit asks for a review (clinical.md 2.5, triage red or orange). */
    OTHERS_ASK_FOR_REVIEW(Pass.SECOND, facts -> facts.others() == ExposureClass.REVIEW);

    private enum Pass {
        FIRST,
        SECOND
    }

    private final Pass pass;
    private final Predicate<EvidenceFacts> test;
    private final Predicate<EvidenceFacts> open;

    /** What is not stated does not hold: a message that states it screens the visit again. */
    RuleCondition(Predicate<EvidenceFacts> test) {
        this(Pass.FIRST, test, facts -> false);
    }

    RuleCondition(Pass pass, Predicate<EvidenceFacts> test) {
        this(pass, test, facts -> false);
    }

    RuleCondition(Predicate<EvidenceFacts> test, Predicate<EvidenceFacts> open) {
        this(Pass.FIRST, test, open);
    }

    RuleCondition(Pass pass, Predicate<EvidenceFacts> test, Predicate<EvidenceFacts> open) {
        this.pass = pass;
        this.test = test;
        this.open = open;
    }

    /** Whether it asks what the rest of the evidence asks for, and so is settled after it. */
    boolean isAboutOthers() {
        return pass == Pass.SECOND;
    }

    /** Whether it does not hold, and could if more were known. */
    boolean isOpen(EvidenceFacts facts) {
        return !holds(facts) && open.test(facts);
    }

    boolean holds(EvidenceFacts facts) {
        return test.test(facts);
    }
}
