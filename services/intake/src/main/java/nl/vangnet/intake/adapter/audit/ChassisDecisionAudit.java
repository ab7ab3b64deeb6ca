package nl.vangnet.intake.adapter.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.intake.application.DecisionAudit;

/** Decisions as entries of the chassis' audit trail. */
@ApplicationScoped
class ChassisDecisionAudit implements DecisionAudit {

    private final Audit audit;

    ChassisDecisionAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void decided(Collection<UUID> subjects, String what) {
        audit.record(AuditAction.DECIDE, subjects, what);
    }
}
