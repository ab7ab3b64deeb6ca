package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.application.feed.FeedBook;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form of a feed that is not there yet. */
@Path("/intake/feeds/new")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class NewFeedPages {

    private final FeedBook book;
    private final ProfileDesk desk;

    NewFeedPages(FeedBook book, ProfileDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form() {
        return desk.form(null, book.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> form) {
        return desk.save(null, form);
    }
}
