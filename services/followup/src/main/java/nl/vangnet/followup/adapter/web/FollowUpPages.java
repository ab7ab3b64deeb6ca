package nl.vangnet.followup.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.LiveChanges;
import nl.vangnet.followup.FollowUpConfig;
import nl.vangnet.followup.application.FollowUpLists;
import nl.vangnet.followup.application.FollowedCase;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a nurse looks at: the list, and the timeline on a patient's page. Each look is recorded. */
@Path("/followup")
@RolesAllowed(Roles.NURSE)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class FollowUpPages {

    private final FollowUpLists lists;
    private final CheckLines lines;
    private final Audit audit;
    private final int limit;

    FollowUpPages(FollowUpLists lists, CheckLines lines, Audit audit, FollowUpConfig config) {
        this.lists = lists;
        this.lines = lines;
        this.audit = audit;
        this.limit = config.lists().limit();
    }

    @CheckedTemplate(basePath = "followup")
    static class Templates {
        static native TemplateInstance page(FollowUpList list);

        static native TemplateInstance rows(FollowUpList list);

        static native TemplateInstance timeline(UUID caseId, List<CheckLine> lines, int again);
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance page() {
        return Templates.page(list());
    }

    @GET
    @Path("rows")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance rows() {
        return Templates.rows(list());
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> live() {
        return LiveChanges.of(lists::fingerprint);
    }

    /**
     * For the patient's page, which screening composes.
     *
     * @param again how often the timeline fetches itself again: what a nurse just confirmed takes a moment to arrive here
     */
    @GET
    @Path("fragments/cases/{caseId}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance timeline(
            @PathParam("caseId") UUID caseId, @QueryParam("again") @DefaultValue("2") int again) {
        audit.record(AuditAction.VIEW, List.of(caseId), "checks of a case");
        List<CheckLine> checks = lists.ofCase(caseId).map(lines::all).orElseGet(List::of);
        return Templates.timeline(caseId, checks, Math.clamp(again, 0, 2));
    }

    private FollowUpList list() {
        List<FollowedCase> due = lists.due(limit);
        List<FollowedCase> upcoming = lists.upcoming(limit);
        audit.record(
                AuditAction.LIST,
                Stream.concat(due.stream(), upcoming.stream())
                        .map(FollowedCase::caseId)
                        .toList(),
                "follow-up list");
        return new FollowUpList(
                lines.due(due), lines.upcoming(upcoming), due.size() == limit || upcoming.size() == limit);
    }
}
