package nl.vangnet.intake.adapter.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.vangnet.chassis.signin.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where hospital IT starts. */
@Path("/intake")
@RolesAllowed(Roles.INTEGRATOR)
public class FeedsPages {

    /** The messages, until the feeds have their own page. */
    @GET
    @Operation(hidden = true)
    public Response start() {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", URI.create("/intake/messages"))
                .build();
    }
}
