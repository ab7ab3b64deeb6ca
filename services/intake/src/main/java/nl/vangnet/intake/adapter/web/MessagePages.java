package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.LiveChanges;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.ShowMessage;
import nl.vangnet.intake.application.ShowMessage.Shown;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of hospital IT: each message that came in, and what became of it. Each look is recorded. */
@Path("/intake/messages")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class MessagePages {

    private final Messages messages;
    private final ShowMessage showMessage;
    private final Audit audit;
    private final ZoneId zone;

    MessagePages(Messages messages, ShowMessage showMessage, Audit audit, ZoneId zone) {
        this.messages = messages;
        this.showMessage = showMessage;
        this.audit = audit;
        this.zone = zone;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance messages(MessageFilter filter, List<MessageSummary> messages);

        static native TemplateInstance rows(MessageFilter filter, List<MessageSummary> messages);

        static native TemplateInstance message(Shown shown);
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance list(@BeanParam MessageFilter filter) {
        return Templates.messages(filter, found(filter));
    }

    @GET
    @Path("rows")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance rows(@BeanParam MessageFilter filter) {
        return Templates.rows(filter, found(filter));
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> live() {
        return LiveChanges.of(messages::fingerprint);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance message(@PathParam("id") UUID id) {
        audit.record(AuditAction.VIEW, List.of(id), "message");
        return Templates.message(showMessage.handle(id).orElseThrow(NotFoundException::new));
    }

    private List<MessageSummary> found(MessageFilter filter) {
        List<MessageSummary> found = messages.find(filter.toQuery(zone));
        audit.record(
                filter.isSearch() ? AuditAction.SEARCH : AuditAction.LIST,
                found.stream().map(MessageSummary::id).toList(),
                "messages");
        return found;
    }
}
