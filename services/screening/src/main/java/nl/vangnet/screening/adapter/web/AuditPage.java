package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.SaidTime;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.screening.application.AuditTrail;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who saw and decided what in this service. The auditor's look is a look too. */
@Path("/screening/audit")
@RolesAllowed(Roles.AUDITOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AuditPage {

    private static final int SHOWN = 200;
    private static final int SUBJECTS_SHOWN = 2;

    private final AuditTrail trail;
    private final Audit audit;
    private final Say say;

    AuditPage(AuditTrail trail, Audit audit, Say say) {
        this.trail = trail;
        this.audit = audit;
        this.say = say;
    }

    /** One entry. */
    public record AuditLine(
            SaidTime at, String who, String roles, String action, String detail, List<String> subjects, int more) {}

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance audit(List<AuditLine> lines);
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance page() {
        List<AuditLine> lines = trail.newest(SHOWN).stream().map(this::line).toList();
        audit.record(AuditAction.LIST, List.of(), "audit entries");
        return Templates.audit(lines);
    }

    private AuditLine line(AuditTrail.Entry entry) {
        return new AuditLine(
                say.time(entry.at()),
                entry.who(),
                String.join(", ", entry.roles()),
                entry.action(),
                entry.detail(),
                entry.subjects().stream()
                        .limit(SUBJECTS_SHOWN)
                        .map(Object::toString)
                        .toList(),
                Math.max(0, entry.subjects().size() - SUBJECTS_SHOWN));
    }
}
