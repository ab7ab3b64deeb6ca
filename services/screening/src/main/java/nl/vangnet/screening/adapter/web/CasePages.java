package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.ListedCase;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The patient's page, and the forms on criterion A. */
@Path("/screening/cases/{id}")
@RolesAllowed(Roles.NURSE)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class CasePages {

    private final CaseLists lists;
    private final CaseViews views;
    private final NurseWork work;
    private final Wording wording;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;

    CasePages(
            CaseLists lists, CaseViews views, NurseWork work, Wording wording, Audit audit, Clock clock, ZoneId zone) {
        this.lists = lists;
        this.views = views;
        this.work = work;
        this.wording = wording;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance patient(CaseView patient);
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("id") UUID id) {
        audit.record(AuditAction.VIEW, List.of(id), "patient's page");
        return Templates.patient(views.of(find(id), ConfirmForm.Input.none(), ""));
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    public Response confirm(
            @PathParam("id") UUID id,
            @FormParam("threat") List<String> threats,
            @FormParam("mode") @Nullable String mode,
            @FormParam("time") @Nullable String time) {
        ListedCase listed = find(id);
        Instant now = clock.instant();
        var input = new ConfirmForm.Input(threats, mode, time);
        Optional<Instant> happened = input.instant(zone).filter(instant -> !instant.isAfter(now));
        if (input.ticked().isEmpty()) {
            return again(listed, input, wording.texts().error_threats());
        }
        if (input.chosen().isEmpty()) {
            return again(listed, input, wording.texts().error_mode());
        }
        if (happened.isEmpty()) {
            return again(listed, input, wording.texts().error_time());
        }
        boolean same = ConfirmForm.isSameMinute(
                happened.get(), listed.screeningCase().trauma().instant());
        work.answer(id, Confirmation.met(input.chosen().get(), input.ticked(), now), same ? null : happened.get());
        return backTo(id);
    }

    @POST
    @Path("rejection")
    @Transactional
    @Operation(hidden = true)
    public Response reject(@PathParam("id") UUID id) {
        work.answer(id, Confirmation.notMet(clock.instant()), null);
        return backTo(id);
    }

    @POST
    @Path("window-shift")
    @Transactional
    @Operation(hidden = true)
    public Response seen(@PathParam("id") UUID id) {
        work.acknowledgeShift(id);
        return backTo(id);
    }

    private Response again(ListedCase listed, ConfirmForm.Input input, String error) {
        audit.record(AuditAction.VIEW, List.of(listed.caseId()), "patient's page");
        return Response.status(422)
                .entity(Templates.patient(views.of(listed, input, error)))
                .build();
    }

    private ListedCase find(UUID id) {
        return lists.find(id).orElseThrow(CaseOutcomes::noSuchCase);
    }

    static Response backTo(UUID id) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", URI.create("/screening/cases/" + id))
                .build();
    }
}
