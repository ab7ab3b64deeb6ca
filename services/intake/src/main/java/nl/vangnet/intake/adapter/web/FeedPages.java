package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.Saving;
import nl.vangnet.intake.application.replay.ReplayJob;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** One feed: how it does, what its profile was, and the buttons that stop it and let it go on. */
@Path("/intake/feeds/{name}")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class FeedPages {

    private final FeedBook book;
    private final FeedViews views;
    private final SecurityIdentity identity;

    FeedPages(FeedBook book, FeedViews views, SecurityIdentity identity) {
        this.book = book;
        this.views = views;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance feed(FeedView view);

        static native TemplateInstance feedPulse(FeedView view);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("name") String name) {
        return Templates.feed(views.of(name, FeedView.Problem.NONE));
    }

    /** The part of the page that moves. */
    @GET
    @Path("pulse")
    @Operation(hidden = true)
    public TemplateInstance pulse(@PathParam("name") String name) {
        return Templates.feedPulse(views.of(name, FeedView.Problem.NONE));
    }

    @POST
    @Path("pause")
    @Operation(hidden = true)
    public Response pause(@PathParam("name") String name, @RestForm @DefaultValue("") String reason) {
        Optional<String> why = Reasons.given(reason);
        if (why.isEmpty()) {
            return Response.status(422)
                    .entity(Templates.feed(views.of(name, FeedView.Problem.REASON_MISSING)))
                    .build();
        }
        book.pause(existing(name).name(), why.get(), identity.getPrincipal().getName());
        return SeeOther.to("/intake/feeds/" + name);
    }

    @POST
    @Path("resume")
    @Operation(hidden = true)
    public Response resume(@PathParam("name") String name) {
        Optional<ReplayJob> released =
                book.resume(existing(name).name(), identity.getPrincipal().getName());
        return SeeOther.to(released.map(job -> "/intake/replays/" + job.id()).orElse("/intake/feeds/" + name));
    }

    /** Gives the senders of a feed that was only sighted to another one; what waits moves along. */
    @POST
    @Path("move")
    @Operation(hidden = true)
    public Response move(@PathParam("name") String name, @RestForm @DefaultValue("") String to) {
        FeedEntry target = existing(to);
        Saving saving = book.save(
                Drafts.withSenders(target.profile(), existing(name).profile().senders()),
                target.version(),
                identity.getPrincipal().getName());
        return saving instanceof Saving.Saved
                ? SeeOther.to("/intake/feeds/" + target.name())
                : Response.status(Response.Status.CONFLICT)
                        .entity(Templates.feed(views.of(name, FeedView.Problem.MOVE_FAILED)))
                        .build();
    }

    /** The profile as a file, to be kept or brought to another installation. */
    @GET
    @Path("export")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The profile of a feed as JSON, as the import takes it.")
    public Response export(@PathParam("name") String name) {
        return Response.ok(book.exportProfile(name).orElseThrow(NotFoundException::new))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"feed-" + existing(name).name() + ".json\"")
                .build();
    }

    private FeedEntry existing(String name) {
        return book.find(name).orElseThrow(NotFoundException::new);
    }
}
