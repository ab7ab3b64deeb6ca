package nl.vangnet.screening.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;
import nl.vangnet.screening.domain.screeningcase.Transition;

/** Stores and tells what a person did to a case that is held. */
@ApplicationScoped
class CaseDecisions {

    private final CaseBook cases;
    private final ScreeningEvents events;

    CaseDecisions(CaseBook cases, ScreeningEvents events) {
        this.cases = cases;
        this.events = events;
    }

    CaseOutcome settle(Transition transition, String by) {
        return switch (transition) {
            case Transition.Changed changed -> settle(changed.next(), changed.events(), by);
            case Transition.Unchanged unchanged -> new CaseOutcome.SaidBefore(unchanged.same());
            case Transition.Refused refused -> new CaseOutcome.Refused(refused.why());
        };
    }

    CaseOutcome settle(ScreeningCase next, List<ScreeningEvent> told, String by) {
        cases.save(List.of(next));
        cases.remember(told, by);
        events.tell(told);
        return new CaseOutcome.Done(next);
    }
}
