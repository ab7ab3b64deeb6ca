package nl.vangnet.screening.adapter.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.screening.application.AcknowledgeWindowShift;
import nl.vangnet.screening.application.ConfirmExposure;
import nl.vangnet.screening.application.RecordResponses;
import nl.vangnet.screening.application.RejectExposure;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import org.jspecify.annotations.Nullable;

/** What a nurse does, from page or program: the decision and its audit row in one transaction. */
@ApplicationScoped
@Transactional
class NurseWork {

    private final ConfirmExposure confirmExposure;
    private final RejectExposure rejectExposure;
    private final RecordResponses recordResponses;
    private final AcknowledgeWindowShift acknowledgeWindowShift;
    private final Audit audit;
    private final SecurityIdentity identity;

    NurseWork(
            ConfirmExposure confirmExposure,
            RejectExposure rejectExposure,
            RecordResponses recordResponses,
            AcknowledgeWindowShift acknowledgeWindowShift,
            Audit audit,
            SecurityIdentity identity) {
        this.confirmExposure = confirmExposure;
        this.rejectExposure = rejectExposure;
        this.recordResponses = recordResponses;
        this.acknowledgeWindowShift = acknowledgeWindowShift;
        this.audit = audit;
        this.identity = identity;
    }

    ScreeningCase answer(UUID caseId, Confirmation answer, @Nullable Instant traumaTime) {
        audit.record(
                AuditAction.DECIDE, List.of(caseId), answer.criterionA() ? "exposure confirmed" : "exposure rejected");
        return CaseOutcomes.require(
                answer.criterionA()
                        ? confirmExposure.handle(caseId, answer, traumaTime, who())
                        : rejectExposure.handle(caseId, answer.at(), who()));
    }

    ScreeningCase record(UUID caseId, Answers answers) {
        audit.record(AuditAction.DECIDE, List.of(caseId), answers.instrument() + " recorded");
        return CaseOutcomes.require(recordResponses.handle(caseId, answers, who()));
    }

    ScreeningCase acknowledgeShift(UUID caseId) {
        audit.record(AuditAction.DECIDE, List.of(caseId), "moved window seen");
        return CaseOutcomes.require(acknowledgeWindowShift.handle(caseId, who()));
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
