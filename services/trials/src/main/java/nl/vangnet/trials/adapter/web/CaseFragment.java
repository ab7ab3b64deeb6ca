package nl.vangnet.trials.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.trials.application.CaseSnapshots;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The trials' part of a patient's page: where the case stands in each trial, and why. Never an arm. */
@Path("/trials/fragments/cases/{caseId}")
@RolesAllowed(Roles.NURSE)
@Produces(MediaType.TEXT_HTML)
public class CaseFragment {

    private final CaseSnapshots caseSnapshots;
    private final Standings standings;
    private final Audit audit;

    CaseFragment(CaseSnapshots caseSnapshots, Standings standings, Audit audit) {
        this.caseSnapshots = caseSnapshots;
        this.standings = standings;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "trials")
    static class Fragments {
        static native TemplateInstance standings(List<Standing> standings);
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance standings(@PathParam("caseId") UUID caseId) {
        audit.record(AuditAction.VIEW, List.of(caseId), "trials of a case");
        return Fragments.standings(caseSnapshots.find(caseId).map(standings::of).orElse(List.of()));
    }
}
