package nl.vangnet.intake.adapter.mllp;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.net.InetAddress;
import java.util.List;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import org.jboss.logging.Logger;

/** Writes to the audit trail who was turned away at the MLLP door, in the name of the door itself. */
@ApplicationScoped
class RefusalAudit {

    private static final Logger LOG = Logger.getLogger(RefusalAudit.class);
    private static final String DOOR = "mllp-door";

    private final Audit audit;
    private final CurrentIdentityAssociation identity;

    RefusalAudit(Audit audit, CurrentIdentityAssociation identity) {
        this.audit = audit;
        this.identity = identity;
    }

    @ActivateRequestContext
    void refused(Refusal refusal, InetAddress peer) {
        identity.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(DOOR))
                .build());
        try {
            audit.record(
                    AuditAction.DECIDE, List.of(), "MLLP sender refused: " + refusal + ", " + peer.getHostAddress());
        } catch (RuntimeException noDatabase) {
            // Nobody comes in for want of an entry, and the log has it.
            LOG.warn("A refusal at the MLLP door could not be written to the audit trail");
        }
    }
}
