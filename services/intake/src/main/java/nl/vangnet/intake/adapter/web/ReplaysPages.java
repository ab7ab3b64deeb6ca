package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.LiveChanges;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.Replays;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The replays that run and ran, each with a switch to stop it. They show numbers and nobody's message. */
@Path("/intake/replays")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ReplaysPages {

    private static final int MOST = 50;

    private final Replays replays;
    private final SecurityIdentity identity;
    private final ZoneId zone;

    ReplaysPages(Replays replays, SecurityIdentity identity, ZoneId zone) {
        this.replays = replays;
        this.identity = identity;
        this.zone = zone;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance replays(List<ReplayView> jobs);

        static native TemplateInstance replayRows(List<ReplayView> jobs);

        static native TemplateInstance replay(ReplayView view);

        static native TemplateInstance replayState(ReplayView view);

        static native TemplateInstance replayLine(ReplayJob job);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.replays(jobs());
    }

    @GET
    @Path("rows")
    @Operation(hidden = true)
    public TemplateInstance rows() {
        return Templates.replayRows(jobs());
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> live() {
        return LiveChanges.of(this::fingerprint);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance job(@PathParam("id") UUID id) {
        return Templates.replay(view(id));
    }

    /** The part of the job's page that moves. */
    @GET
    @Path("{id}/state")
    @Operation(hidden = true)
    public TemplateInstance state(@PathParam("id") UUID id) {
        return Templates.replayState(view(id));
    }

    /** The job in a line, for the page that started it. */
    @GET
    @Path("{id}/line")
    @Operation(hidden = true)
    public TemplateInstance line(@PathParam("id") UUID id) {
        return Templates.replayLine(find(id));
    }

    @POST
    @Path("{id}/stop")
    @Operation(hidden = true)
    public Response stop(@PathParam("id") UUID id) {
        replays.stop(find(id).id(), identity.getPrincipal().getName());
        return SeeOther.to("/intake/replays/" + id);
    }

    private List<ReplayView> jobs() {
        return replays.jobs(MOST).stream().map(job -> ReplayView.of(job, zone)).toList();
    }

    private ReplayView view(UUID id) {
        return ReplayView.of(find(id), zone);
    }

    private ReplayJob find(UUID id) {
        return replays.byId(id).orElseThrow(NotFoundException::new);
    }

    private String fingerprint() {
        return replays.jobs(MOST).stream()
                .map(job -> job.id() + job.state().name() + job.progress().done())
                .collect(Collectors.joining());
    }
}
