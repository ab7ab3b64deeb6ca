package nl.vangnet.intake.adapter.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.MessageQuery;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.Messages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The API beside the pages: the same role, the same audit. */
@Path("/intake/api/messages")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages", description = "What came in, how it was answered, and what it was made of.")
@Blocking
public class MessageApi {

    private static final int MAX_LIMIT = 1000;

    private final Messages messages;
    private final Audit audit;

    MessageApi(Messages messages, Audit audit) {
        this.messages = messages;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(summary = "Stored messages, newest first; without parameters the last hundred.")
    public List<MessageView> find(
            @Parameter(description = "MSH-10, or MessageHeader.id") @QueryParam("controlId") @Nullable String controlId,
            @Parameter(description = "The patient's primary identifier") @QueryParam("patient") @Nullable
                    String patient,
            @Parameter(
                            description =
                                    "PUBLISHED, HELD, IGNORED, REJECTED, FAILED, PARKED or DROPPED; several with commas")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "A01, notification-admit …") @QueryParam("event") @Nullable String event,
            @Parameter(description = "At most 1000") @QueryParam("limit") @DefaultValue("100") int limit) {
        MessageCriteria criteria = MessageCriteria.where()
                .controlId(controlId)
                .patient(patient)
                .event(event)
                .states(MessageFilter.statesOf(state))
                .build();
        List<MessageSummary> found = messages.find(MessageQuery.newest(criteria, Math.clamp(limit, 1, MAX_LIMIT)));
        audit.record(AuditAction.SEARCH, found.stream().map(MessageSummary::id).toList(), "messages by the API");
        return found.stream().map(MessageView::of).toList();
    }
}
