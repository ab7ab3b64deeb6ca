package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.Saving;
import nl.vangnet.intake.domain.feed.ProfileProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes a profile in from a file. */
@Path("/intake/feeds/import")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ImportPages {

    private final FeedBook book;
    private final Uploads uploads;
    private final SecurityIdentity identity;

    ImportPages(FeedBook book, Uploads uploads, SecurityIdentity identity) {
        this.book = book;
        this.uploads = uploads;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance importRefused(List<ProfileProblem> problems, boolean fixed, String unreadable);
    }

    /** Replaces whatever is there: who imports a profile means the file, and the version before stays in the history. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response importProfile(@RestForm FileUpload file) {
        return switch (book.importProfile(
                uploads.text(file), null, identity.getPrincipal().getName())) {
            case Saving.Saved saved ->
                SeeOther.to("/intake/feeds/" + saved.entry().name());
            case Saving.Invalid invalid -> refused(invalid.problems(), false, "");
            case Saving.Unreadable unreadable -> refused(List.of(), false, unreadable.message());
            case Saving.FromFile _ -> refused(List.of(), true, "");
            case Saving.Outdated _ -> refused(List.of(), false, "");
        };
    }

    private static Response refused(List<ProfileProblem> problems, boolean fixed, String unreadable) {
        return Response.status(422)
                .entity(Templates.importRefused(problems, fixed, unreadable))
                .build();
    }
}
