package nl.vangnet.intake.adapter.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.application.fate.ChangeFate;
import nl.vangnet.intake.application.fate.Fate;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.application.replay.Replays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** The buttons on the page of one message. */
@Path("/intake/messages/{id}")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class MessageActions {

    private final Replays replays;
    private final ChangeFate changeFate;
    private final MessageLook look;
    private final SecurityIdentity identity;

    MessageActions(Replays replays, ChangeFate changeFate, MessageLook look, SecurityIdentity identity) {
        this.replays = replays;
        this.changeFate = changeFate;
        this.look = look;
        this.identity = identity;
    }

    /** Not in a transaction of its own: the job must be committed before the page asks for it. */
    @POST
    @Path("replay")
    @Operation(hidden = true)
    public Response replay(@PathParam("id") UUID id) {
        try {
            ReplayJob job = replays.start(id, identity.getPrincipal().getName());
            return SeeOther.to("/intake/messages/" + id + "?again=" + job.id());
        } catch (ReplayRefusedException refused) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(look.at(id, new OneMessage.Said(null, refused.why(), false)))
                    .build();
        }
    }

    @POST
    @Path("fate")
    @Transactional
    @Operation(hidden = true)
    public Response fate(@PathParam("id") UUID id, @RestForm Fate fate, @RestForm @DefaultValue("") String reason) {
        Optional<String> why = Reasons.given(reason);
        if (why.isEmpty()) {
            return Response.status(422)
                    .entity(look.at(id, new OneMessage.Said(null, null, true)))
                    .build();
        }
        changeFate.handle(List.of(id), fate, why.get(), identity.getPrincipal().getName());
        return SeeOther.to("/intake/messages/" + id);
    }
}
