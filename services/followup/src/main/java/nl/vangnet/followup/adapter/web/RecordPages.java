package nl.vangnet.followup.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.followup.application.CheckDecision;
import nl.vangnet.followup.application.CompleteCheck;
import nl.vangnet.followup.application.FollowUpLists;
import nl.vangnet.followup.application.PlanMissedCheckAgain;
import nl.vangnet.followup.domain.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a nurse records what came of a check. The decision and its audit entry commit together. */
@Path("/followup/checks/{checkId}")
@RolesAllowed(Roles.NURSE)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RecordPages {

    private final CompleteCheck completeCheck;
    private final PlanMissedCheckAgain planAgain;
    private final FollowUpLists lists;
    private final CheckLines lines;
    private final Audit audit;
    private final SecurityIdentity identity;

    RecordPages(
            CompleteCheck completeCheck,
            PlanMissedCheckAgain planAgain,
            FollowUpLists lists,
            CheckLines lines,
            Audit audit,
            SecurityIdentity identity) {
        this.completeCheck = completeCheck;
        this.planAgain = planAgain;
        this.lists = lists;
        this.lines = lines;
        this.audit = audit;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "followup")
    static class Templates {
        static native TemplateInstance record(CheckLine line, String problem);
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance form(@PathParam("checkId") UUID checkId) {
        CheckLine line = line(checkId);
        audit.record(AuditAction.VIEW, List.of(line.caseId()), "a check");
        return Templates.record(line, "");
    }

    @POST
    @Path("completion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    public Response complete(@PathParam("checkId") UUID checkId, @FormParam("outcome") @Nullable Outcome outcome) {
        if (outcome == null) {
            return refused(Response.Status.BAD_REQUEST, checkId, "empty");
        }
        String who = identity.getPrincipal().getName();
        return answer(checkId, completeCheck.handle(checkId, outcome, who), "check settled: " + outcome);
    }

    @POST
    @Path("plan")
    @Transactional
    @Operation(hidden = true)
    public Response planAgain(@PathParam("checkId") UUID checkId) {
        return answer(checkId, planAgain.handle(checkId), "missed check planned again");
    }

    private Response answer(UUID checkId, CheckDecision decision, String done) {
        return switch (decision) {
            case CheckDecision.Settled settled -> {
                audit.record(AuditAction.DECIDE, List.of(settled.check().caseId()), done);
                yield Response.status(Response.Status.SEE_OTHER)
                        .header("Location", URI.create("/followup"))
                        .build();
            }
            case CheckDecision.AlreadySettled ignored -> refused(Response.Status.CONFLICT, checkId, "settled");
            case CheckDecision.NotOpen ignored -> refused(Response.Status.CONFLICT, checkId, "closed");
            case CheckDecision.Unknown ignored -> throw new NotFoundException();
        };
    }

    private Response refused(Response.Status status, UUID checkId, String problem) {
        return Response.status(status)
                .entity(Templates.record(line(checkId), problem))
                .build();
    }

    private CheckLine line(UUID checkId) {
        return lists.ofCheck(checkId).map(lines::all).orElseGet(List::of).stream()
                .filter(line -> line.checkId().equals(checkId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
