package nl.vangnet.intake.adapter.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.application.replay.Replays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Replays for programs. */
@Path("/intake/api/replays")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replays", description = "Stored messages that are read again.")
@Blocking
public class ReplayApi {

    private static final int MOST = 100;

    private final Replays replays;
    private final SecurityIdentity identity;
    private final ZoneId zone;

    ReplayApi(Replays replays, SecurityIdentity identity, ZoneId zone) {
        this.replays = replays;
        this.identity = identity;
        this.zone = zone;
    }

    /** A replay; the criteria stay here, since they may name a patient. */
    public record Job(
            UUID id,
            String state,
            String startedBy,
            Instant startedAt,
            long total,
            long done,
            ReplayJob.Progress progress,
            @Nullable String stoppedBy,
            @Nullable Instant endedAt) {

        static Job of(ReplayJob job) {
            return new Job(
                    job.id(),
                    job.state().name(),
                    job.startedBy(),
                    job.startedAt(),
                    job.total(),
                    job.progress().done(),
                    job.progress(),
                    job.stoppedBy(),
                    job.endedAt());
        }
    }

    @GET
    @Operation(summary = "The last hundred replays, newest first.")
    public List<Job> all() {
        return replays.jobs(MOST).stream().map(Job::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One replay, and how far it is.")
    public Job one(@PathParam("id") UUID id) {
        return Job.of(replays.byId(id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Operation(
            summary = "Starts a replay of the messages that the query names, as the search of the console does.",
            description = "Without the right number of messages in 'confirmed' a large one is refused with 409.")
    public Response start(@BeanParam MessageFilter filter, @RestQuery @DefaultValue("0") long confirmed) {
        try {
            return Response.accepted(Job.of(replays.start(
                            filter.toCriteria(zone),
                            confirmed,
                            identity.getPrincipal().getName())))
                    .build();
        } catch (ReplayRefusedException refused) {
            throw new RequestRefusedException(409, refused.why().name(), "the replay was not started");
        }
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "Stops a replay; what is done stays done.")
    public Job stop(@PathParam("id") UUID id) {
        replays.stop(one(id).id(), identity.getPrincipal().getName());
        return one(id);
    }
}
