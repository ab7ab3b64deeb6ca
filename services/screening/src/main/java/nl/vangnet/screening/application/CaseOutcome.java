package nl.vangnet.screening.application;

import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.Transition.Refusal;

/** What came of a nurse's decision. */
public sealed interface CaseOutcome {

    record Done(ScreeningCase screeningCase) implements CaseOutcome {}

    /** The same was said before, for example by a second click. */
    record SaidBefore(ScreeningCase screeningCase) implements CaseOutcome {}

    /** The case does not allow it as it stands. */
    record Refused(Refusal why) implements CaseOutcome {}

    record NoSuchCase() implements CaseOutcome {}
}
