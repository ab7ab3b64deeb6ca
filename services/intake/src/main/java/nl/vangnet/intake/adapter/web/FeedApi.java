package nl.vangnet.intake.adapter.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.FeedOverviews;
import nl.vangnet.intake.application.feed.Saving;
import nl.vangnet.intake.domain.feed.ProfileProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feeds for programs: a monitor that asks how they do, a script that keeps profiles. */
@Path("/intake/api/feeds")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds", description = "Who sends, how it does, and how its messages are read.")
@Blocking
public class FeedApi {

    private final FeedOverviews overviews;
    private final FeedBook book;
    private final SecurityIdentity identity;

    FeedApi(FeedOverviews overviews, FeedBook book, SecurityIdentity identity) {
        this.overviews = overviews;
        this.book = book;
        this.identity = identity;
    }

    /** Why a feed's messages are held. */
    public record Pausing(String reason) {}

    @GET
    @Operation(summary = "Each feed, and how it does.")
    public List<FeedJson> all() {
        return overviews.all().stream().map(FeedJson::of).toList();
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One feed, and how it does.")
    public FeedJson one(@PathParam("name") String name) {
        return FeedJson.of(overviews.of(name).orElseThrow(NotFoundException::new));
    }

    @GET
    @Path("{name}/profile")
    @Operation(summary = "The profile of a feed, in the form that PUT takes.")
    public String profile(@PathParam("name") String name) {
        return book.exportProfile(name).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Saves a profile as the next version of the feed that it names, whatever is there.")
    public FeedJson save(String json) {
        return switch (book.importProfile(json, null, who())) {
            case Saving.Saved saved -> one(saved.entry().name());
            case Saving.Invalid invalid -> throw refused(words(invalid.problems()));
            case Saving.Unreadable unreadable -> throw refused(unreadable.message());
            case Saving.Outdated _ -> throw refused("somebody else saved it at the same time: try again");
            case Saving.FromFile _ -> throw refused("this profile comes from a file of the installation");
        };
    }

    @POST
    @Path("{name}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Has the feed's messages held, answered as always, until it is resumed.")
    public FeedJson pause(@PathParam("name") String name, Pausing pausing) {
        String reason = Reasons.given(pausing.reason()).orElseThrow(() -> refused("say in a few words why"));
        book.pause(one(name).name(), reason, who());
        return one(name);
    }

    @POST
    @Path("{name}/resume")
    @Operation(summary = "Lets the feed go on; what was held follows.")
    public FeedJson resume(@PathParam("name") String name) {
        book.resume(one(name).name(), who());
        return one(name);
    }

    private String who() {
        return identity.getPrincipal().getName();
    }

    private static String words(List<ProfileProblem> problems) {
        return problems.stream().map(ProfileProblem::message).collect(Collectors.joining("; "));
    }

    private static RequestRefusedException refused(String why) {
        return new RequestRefusedException(422, "REFUSED", why);
    }
}
