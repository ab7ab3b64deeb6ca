package nl.vangnet.screening.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;
import nl.vangnet.screening.domain.screeningcase.Transition;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;

/** Takes in that a nurse confirms criterion A, with a better time of the event where there is one. */
@ApplicationScoped
public class ConfirmExposure {

    private final CaseBook cases;
    private final VisitBook visits;
    private final CaseDecisions decisions;
    private final ScreeningPolicy policy;
    private final Clock clock;

    ConfirmExposure(CaseBook cases, VisitBook visits, CaseDecisions decisions, ScreeningPolicy policy, Clock clock) {
        this.cases = cases;
        this.visits = visits;
        this.decisions = decisions;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param answer that criterion A is met
     * @param traumaTime a better T0, or null to leave it
     * @param by the user
     */
    @Transactional
    public CaseOutcome handle(UUID caseId, Confirmation answer, @Nullable Instant traumaTime, String by) {
        return cases.hold(caseId)
                .map(held -> isSaid(held, answer, traumaTime)
                        ? new CaseOutcome.SaidBefore(held)
                        : confirm(held, answer, traumaTime, by))
                .orElseGet(CaseOutcome.NoSuchCase::new);
    }

    private static boolean isSaid(ScreeningCase held, Confirmation answer, @Nullable Instant traumaTime) {
        Confirmation said = held.confirmation();
        return said != null
                && said.criterionA()
                && said.mode() == answer.mode()
                && said.threats().equals(answer.threats())
                && (traumaTime == null || traumaTime.equals(held.trauma().instant()));
    }

    private CaseOutcome confirm(ScreeningCase held, Confirmation answer, @Nullable Instant traumaTime, String by) {
        Transition confirmed = held.confirm(answer, traumaTime, clock.instant());
        return confirmed instanceof Transition.Changed changed && changed.next().traumaCorrected()
                ? decisions.settle(seeAgain(changed), by)
                : decisions.settle(confirmed, by);
    }

    /** A corrected time can make somebody a minor: the age counts at the event. */
    private Transition seeAgain(Transition.Changed confirmed) {
        ScreeningCase next = confirmed.next();
        UUID visitId = next.identity().visitId();
        List<VisitMessage> messages = visits.messages(Set.of(visitId)).getOrDefault(visitId, List.of());
        if (messages.isEmpty()) {
            return confirmed;
        }
        ScreenedVisit visit = ScreenedVisit.of(visitId, next.identity().patientKey(), messages, policy);
        Transition seen = next.see(visit.visit(), visit.decision(), policy.hospitalZone(), clock.instant());
        if (!(seen instanceof Transition.Changed changed)) {
            return confirmed;
        }
        cases.describe(Map.of(next.identity().caseId(), visit.visit()));
        List<ScreeningEvent> both = new ArrayList<>(confirmed.events());
        both.addAll(changed.events());
        return new Transition.Changed(changed.next(), both);
    }
}
