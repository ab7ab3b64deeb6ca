package nl.vangnet.followup.adapter.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.followup.application.CheckDecision;
import nl.vangnet.followup.application.CompleteCheck;
import nl.vangnet.followup.application.FollowUpLists;
import nl.vangnet.followup.domain.Check;
import nl.vangnet.followup.domain.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The API beside the pages: the same roles, the same audit. */
@Path("/followup/api")
@RolesAllowed(Roles.NURSE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-up", description = "Checks of a case, counted from its trauma time.")
@Blocking
public class FollowUpApi {

    private final FollowUpLists lists;
    private final CompleteCheck completeCheck;
    private final Audit audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    FollowUpApi(FollowUpLists lists, CompleteCheck completeCheck, Audit audit, SecurityIdentity identity, Clock clock) {
        this.lists = lists;
        this.completeCheck = completeCheck;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Path("cases/{id}/checks")
    @Transactional
    @Operation(
            summary = "The checks of a case, in the order in which their windows close; none before it is confirmed.")
    public List<CheckView> checks(@PathParam("id") UUID caseId) {
        audit.record(AuditAction.VIEW, List.of(caseId), "checks of a case");
        Instant now = clock.instant();
        return lists.ofCase(caseId).stream()
                .flatMap(followed -> followed.checks().stream())
                .map(check -> CheckView.of(check, now))
                .toList();
    }

    @POST
    @Path("checks/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Records what came of a check, once and while its window is open.")
    @APIResponse(responseCode = "200", description = "Recorded; the check as it stands.")
    @APIResponse(responseCode = "400", description = "The outcome is missing.")
    @APIResponse(responseCode = "404", description = "There is no such check.")
    @APIResponse(responseCode = "409", description = "Settled before, or its window is not open; nothing was changed.")
    public Response complete(@PathParam("id") UUID checkId, @Nullable CompletionRequest request) {
        if (request == null || request.outcome() == null) {
            return problem(400, "outcome is missing", "Send one of REACHED, NOT_REACHED, DECLINED.");
        }
        String who = identity.getPrincipal().getName();
        return switch (completeCheck.handle(checkId, request.outcome(), who)) {
            case CheckDecision.Settled settled -> settled(settled.check());
            case CheckDecision.AlreadySettled ignored ->
                problem(409, "the check was settled before", "Nothing was changed.");
            case CheckDecision.NotOpen ignored ->
                problem(409, "the check's window is not open", "Nothing was changed; see opensAt and closesAt.");
            case CheckDecision.Unknown ignored -> problem(404, "there is no such check", "Ask for the case's checks.");
        };
    }

    private Response settled(Check check) {
        audit.record(
                AuditAction.DECIDE,
                List.of(check.caseId()),
                "check settled: "
                        + check.completion().map(done -> done.outcome().name()).orElse(""));
        return Response.ok(CheckView.of(check, clock.instant())).build();
    }

    private static Response problem(int status, String error, String whatNow) {
        return Response.status(status).entity(new Problem(error, whatNow)).build();
    }

    /** What came of a check. */
    public record CompletionRequest(@Nullable Outcome outcome) {}

    /** Why a request was refused, and what to do. */
    public record Problem(String error, String whatNow) {}
}
