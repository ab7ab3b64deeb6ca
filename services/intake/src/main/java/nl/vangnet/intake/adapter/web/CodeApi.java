package nl.vangnet.intake.adapter.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.intake.application.feed.CodeMaps;
import nl.vangnet.intake.application.feed.CodeMaps.CodeUse;
import nl.vangnet.intake.application.feed.CodeMaps.UnmappedQuery;
import nl.vangnet.intake.application.feed.Mapping;
import nl.vangnet.intake.application.feed.UnmappedCount;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Codes that nobody understands yet, for programs: a script that maps many of them. */
@Path("/intake/api/codes")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes", description = "Senders' own codes, and what they mean.")
@Blocking
public class CodeApi {

    private static final int MOST = 1000;

    private final CodeMaps maps;
    private final SecurityIdentity identity;

    CodeApi(CodeMaps maps, SecurityIdentity identity) {
        this.maps = maps;
        this.identity = identity;
    }

    /** A code that is in no table and no map. */
    public record Unmapped(
            String feed,
            String place,
            @Nullable String system,
            String code,
            @Nullable String display,
            long count,
            Instant lastSeen,
            UUID example) {

        static Unmapped of(UnmappedCount count) {
            LocalCode code = count.code().code();
            return new Unmapped(
                    count.feed(),
                    code.field().place(),
                    code.system(),
                    code.code(),
                    count.code().display(),
                    count.count(),
                    count.lastSeen(),
                    count.example());
        }
    }

    @GET
    @Operation(summary = "Codes that are not mapped, the most frequent first; at most 1000.")
    public List<Unmapped> unmapped(@RestQuery @Nullable String feed) {
        return maps.unmapped(new UnmappedQuery(feed, null, null, 0, MOST)).codes().stream()
                .map(Unmapped::of)
                .toList();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Maps the code that the query names (feed, place, local, system); says how many messages it is in.")
    public CodeUse map(@BeanParam CodeQuery query, MappedCode target) {
        return switch (maps.map(query.feed, query.code(), target, who())) {
            case Mapping.Mapped mapped -> mapped.use();
            case Mapping.Refused refused ->
                throw new RequestRefusedException(
                        422, refused.why().name(), refused.why().words());
            case Mapping.NoSuchFeed _ -> throw new NotFoundException();
        };
    }

    @DELETE
    @Operation(summary = "Takes the row of the code away that the query names.")
    public void remove(@BeanParam CodeQuery query) {
        if (!maps.remove(query.feed, query.code(), who())) {
            throw new NotFoundException();
        }
    }

    @POST
    @Path("release")
    @Operation(summary = "Reads the messages with the code again; 202 with the replay, 204 if there are none.")
    public Response release(
            @BeanParam CodeQuery query,
            @RestQuery @DefaultValue("false") boolean published,
            @RestQuery @DefaultValue("0") long confirmed) {
        return maps.release(query.feed, query.code(), published, confirmed, who())
                .map(job -> Response.accepted(ReplayApi.Job.of(job)).build())
                .orElseGet(() -> Response.noContent().build());
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
