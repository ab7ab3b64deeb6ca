package nl.vangnet.chassis.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.signin.Visitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The front page, signing in and out, and the choice of language. Every service can serve them. */
@Path("/")
@PermitAll
public class Home {

    private final Visitor visitor;

    Home(Visitor visitor) {
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "")
    static class Pages {
        static native TemplateInstance signin(boolean failed);
    }

    /** Each role starts at its own list. */
    @GET
    @Operation(hidden = true)
    public Response start() {
        return seeOther(firstPage());
    }

    private String firstPage() {
        if (visitor.is(Roles.NURSE)) {
            return "/screening";
        }
        if (visitor.is(Roles.COORDINATOR)) {
            return "/trials";
        }
        if (visitor.is(Roles.INTEGRATOR)) {
            return "/intake";
        }
        return visitor.is(Roles.AUDITOR) ? "/screening/audit" : "/signin";
    }

    @GET
    @Path("signin")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance signIn(@QueryParam("failed") @Nullable String failed) {
        return Pages.signin(failed != null);
    }

    @POST
    @Path("signout")
    @Operation(hidden = true)
    public Response signOut(RoutingContext request) {
        FormAuthenticationMechanism.logout(request);
        return seeOther("/signin");
    }

    /** @param back a path of this site; anything else leads to the start */
    @GET
    @Path("language")
    @Operation(hidden = true)
    public Response language(@QueryParam("to") String to, @QueryParam("back") @Nullable String back) {
        Language language = Language.of(to).orElse(Language.EN);
        NewCookie choice = new NewCookie.Builder(Speaking.COOKIE)
                .value(language.code())
                .path("/")
                .maxAge((int) Duration.ofDays(365).toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.fromResponse(seeOther(ownPage(back))).cookie(choice).build();
    }

    private static String ownPage(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return "/";
        }
        return path;
    }

    /** Relative, so that it holds behind the front door's address. */
    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", URI.create(path))
                .build();
    }
}
