package nl.vangnet.screening.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;

/** Takes in that a nurse finds no criterion A event, which closes the case. */
@ApplicationScoped
public class RejectExposure {

    private final CaseBook cases;
    private final CaseDecisions decisions;
    private final Clock clock;

    RejectExposure(CaseBook cases, CaseDecisions decisions, Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional
    public CaseOutcome handle(UUID caseId, Instant saidAt, String by) {
        return cases.hold(caseId)
                .map(held -> isSaid(held)
                        ? new CaseOutcome.SaidBefore(held)
                        : decisions.settle(held.confirm(Confirmation.notMet(saidAt), null, clock.instant()), by))
                .orElseGet(CaseOutcome.NoSuchCase::new);
    }

    private static boolean isSaid(ScreeningCase held) {
        Confirmation said = held.confirmation();
        return held.isClosed() && said != null && !said.criterionA();
    }
}
