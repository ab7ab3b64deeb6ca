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
import java.util.stream.Collectors;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;
import nl.vangnet.screening.domain.screeningcase.Transition;
import nl.vangnet.screening.domain.visit.TraumaTime;
import org.jspecify.annotations.Nullable;

/** Takes in that a nurse confirms criterion A, with a better time of the event where there is one. */
@ApplicationScoped
public class ConfirmExposure {

    private final CaseBook cases;
    private final PatientHistories histories;
    private final CaseDecisions decisions;
    private final ScreeningPolicy policy;
    private final Clock clock;

    ConfirmExposure(
            CaseBook cases, PatientHistories histories, CaseDecisions decisions, ScreeningPolicy policy, Clock clock) {
        this.cases = cases;
        this.histories = histories;
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
                ? decisions.settle(seeAgain(shifted(changed, held.trauma())), by)
                : decisions.settle(confirmed, by);
    }

    private Transition.Changed shifted(Transition.Changed confirmed, TraumaTime before) {
        ScreeningCase next = confirmed.next();
        return next.trauma().equals(before)
                ? confirmed
                : new Transition.Changed(
                        next.shiftedFrom(before, policy.hospitalZone(), clock.instant()), confirmed.events());
    }

    /** A corrected time can make somebody a minor: the age counts at the event. */
    private Transition seeAgain(Transition.Changed confirmed) {
        ScreeningCase next = confirmed.next();
        UUID visitId = next.identity().visitId();
        ScreenedVisit visit = screenAgain(visitId, next.identity().patientKey());
        if (visit == null) {
            return confirmed;
        }
        Transition seen = next.see(visit.visit(), visit.decision(), policy.hospitalZone(), clock.instant());
        if (!(seen instanceof Transition.Changed changed)) {
            return confirmed;
        }
        cases.describe(Map.of(next.identity().caseId(), visit.visit()));
        List<ScreeningEvent> both = new ArrayList<>(confirmed.events());
        both.addAll(changed.events());
        return new Transition.Changed(changed.next(), both);
    }

    /** Null if nothing is stored about the visit. */
    private @Nullable ScreenedVisit screenAgain(UUID visitId, UUID patientKey) {
        List<StoredMessage> stored = histories.whole(patientKey);
        Set<String> own = stored.stream()
                .filter(message -> message.visitId().equals(visitId))
                .map(StoredMessage::messageId)
                .collect(Collectors.toSet());
        return TakenBatch.gather(stored.stream().map(StoredMessage::message).toList(), policy).stream()
                .filter(visit -> visit.messages().stream().anyMatch(message -> own.contains(message.messageId())))
                .findFirst()
                .map(visit -> ScreenedVisit.of(visitId, visit, policy))
                .orElse(null);
    }
}
