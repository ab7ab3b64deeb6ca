package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.FeedVersion;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The form of the profile of a feed that is there, configured or sighted. */
@Path("/intake/feeds/{name}/profile")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ProfilePages {

    private final FeedBook book;
    private final ProfileDesk desk;

    ProfilePages(FeedBook book, ProfileDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    /** @param version an older one to start from; it is in force only once it is saved */
    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@PathParam("name") String name, @RestQuery @Nullable Integer version) {
        FeedEntry feed = existing(name);
        return desk.form(feed, version == null ? feed.profile() : asItWas(name, version));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@PathParam("name") String name, MultivaluedMap<String, String> form) {
        return desk.save(existing(name), form);
    }

    private ProfileDraft asItWas(String name, int version) {
        return book.history(name).stream()
                .filter(saved -> saved.version() == version)
                .map(FeedVersion::profile)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private FeedEntry existing(String name) {
        return book.find(name).orElseThrow(NotFoundException::new);
    }
}
