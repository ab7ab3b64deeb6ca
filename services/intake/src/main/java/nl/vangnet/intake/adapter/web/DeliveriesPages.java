package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.LiveChanges;
import nl.vangnet.intake.application.delivery.ResponseDeliveries;
import nl.vangnet.intake.application.delivery.ResponseDelivery;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers that senders of FHIR messages want at an address of their own (R4 {@code $process-message}, async). */
@Path("/intake/replays/deliveries")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DeliveriesPages {

    private static final int MOST = 50;

    private final ResponseDeliveries deliveries;
    private final Audit audit;

    DeliveriesPages(ResponseDeliveries deliveries, Audit audit) {
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance deliveries(List<ResponseDelivery> list);
    }

    /** A part of the page of replays. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.deliveries(deliveries.list(null, MOST));
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> live() {
        // The list itself stays here; the page asks for it.
        return LiveChanges.of(() -> String.valueOf(deliveries.list(null, MOST).hashCode()));
    }

    @POST
    @Path("{id}/retry")
    @Transactional
    @Operation(hidden = true)
    public Response retry(@PathParam("id") UUID id) {
        if (deliveries.retry(id)) {
            record(id, "answer sent again");
        }
        return SeeOther.to("/intake/replays");
    }

    @POST
    @Path("{id}/stop")
    @Transactional
    @Operation(hidden = true)
    public Response stop(@PathParam("id") UUID id) {
        if (deliveries.stop(id)) {
            record(id, "answer stopped");
        }
        return SeeOther.to("/intake/replays");
    }

    /** The entry is about the message that is answered. */
    private void record(UUID id, String detail) {
        List<UUID> messages = deliveries.list(null, MOST).stream()
                .filter(delivery -> delivery.id().equals(id))
                .map(ResponseDelivery::message)
                .toList();
        audit.record(AuditAction.DECIDE, messages, detail);
    }
}
