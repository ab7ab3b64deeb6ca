package nl.vangnet.screening.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes in that a person has seen that a corrected time moved the window of a case. */
@ApplicationScoped
public class AcknowledgeWindowShift {

    private final CaseBook cases;
    private final CaseDecisions decisions;

    AcknowledgeWindowShift(CaseBook cases, CaseDecisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    /** @param by the user */
    @Transactional
    public CaseOutcome handle(UUID caseId, String by) {
        return cases.hold(caseId)
                .map(held -> decisions.settle(held.acknowledgeShift(), by))
                .orElseGet(CaseOutcome.NoSuchCase::new);
    }
}
