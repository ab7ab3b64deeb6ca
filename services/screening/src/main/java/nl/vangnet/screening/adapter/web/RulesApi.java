package nl.vangnet.screening.adapter.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.screening.ScreeningConfig;
import nl.vangnet.screening.application.ScreeningPolicy;
import nl.vangnet.screening.application.rules.CompareRules;
import nl.vangnet.screening.application.rules.LiveRules;
import nl.vangnet.screening.application.rules.ReplayDecisions;
import nl.vangnet.screening.application.rules.RuleSets;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.RuleFileException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Rule sets for programs. */
@Path("/screening/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
@Blocking
public class RulesApi {

    private static final Logger LOG = Logger.getLogger(RulesApi.class);

    private final RuleSets sets;
    private final LiveRules live;
    private final CompareRules compare;
    private final ReplayDecisions replay;
    private final RuleWork work;
    private final ScreeningPolicy policy;
    private final ObjectMapper mapper;
    private final JsonBodies bodies;
    private final int maxFileBytes;

    /** Each run reads everything, and the queue must not wait for it. */
    private final Semaphore running = new Semaphore(1);

    RulesApi(
            RuleSets sets,
            LiveRules live,
            CompareRules compare,
            ReplayDecisions replay,
            RuleWork work,
            ScreeningPolicy policy,
            ObjectMapper mapper,
            JsonBodies bodies,
            ScreeningConfig config) {
        this.sets = sets;
        this.live = live;
        this.compare = compare;
        this.replay = replay;
        this.work = work;
        this.policy = policy;
        this.mapper = mapper;
        this.bodies = bodies;
        this.maxFileBytes = config.rules().maxFileBytes();
    }

    @GET
    @Path("rules")
    @RolesAllowed({Roles.INTEGRATOR, Roles.NURSE})
    @Operation(summary = "The rule sets, which of them is live, and what is wrong with the others")
    public RuleSetsJson list() {
        String version = live.version();
        return new RuleSetsJson(
                version,
                live.behind().map(LiveRules.Behind::why).orElse(null),
                sets.available(version).stream().map(RuleSetJson::of).toList());
    }

    @POST
    @Path("rules/live")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(summary = "Make another rule set live, for all instances; decisions that were made stay as they are")
    @APIResponse(responseCode = "404", description = "RULE_SET_UNKNOWN")
    @APIResponse(responseCode = "409", description = "RULE_SET_MOVED: another one is live than you thought")
    @APIResponse(responseCode = "422", description = "RULE_SET_REFUSED, with all that is wrong with it")
    public Response makeLive(byte[] body) {
        LiveBody asked = bodies.read(body, LiveBody.class);
        try {
            work.makeLive(asked.version(), asked.insteadOf());
        } catch (RuleFileException wrong) {
            return refused(wrong);
        }
        live.refresh();
        return Response.ok(list()).build();
    }

    @POST
    @Path("rules/rescreen")
    @Consumes("application/zip")
    @Produces("application/x-ndjson")
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(
            summary = "What another rule set would make of the stored visits. Nothing is changed",
            description = "The body is a zip with the files of the set. The answer is a line of JSON each: begin, "
                    + "progress, difference, and at last end; an answer without end is not whole.")
    @APIResponse(responseCode = "400", description = "RULE_SET_NOT_READABLE, UNREADABLE_DATE")
    @APIResponse(responseCode = "422", description = "RULE_SET_REFUSED, with all that is wrong with it")
    public Response rescreen(
            @Parameter(description = "arrivals from this day on, in the hospital's zone") @QueryParam("since") @Nullable
                    String since,
            @Parameter(description = "what to call the set") @QueryParam("name") @Nullable String name,
            byte[] zip) {
        LocalDate day = day(since);
        ExposureRules other;
        try {
            other = sets.read(RuleZip.read(name == null ? "other" : name, zip, maxFileBytes));
        } catch (RuleFileException wrong) {
            return refused(wrong);
        }
        work.recordExport(other.version(), day);
        CompareRules.Pair pair = new CompareRules.Pair(policy.rules(), other);
        StreamingOutput lines = out -> run(pair, day, new RescreenLines(out, mapper));
        return Response.ok(lines).build();
    }

    private void run(CompareRules.Pair pair, LocalDate since, RescreenLines lines) {
        if (!running.tryAcquire()) {
            lines.failed("another comparison runs: try again when it is done");
            return;
        }
        try {
            lines.begin(
                    pair.live().version(),
                    pair.other().version(),
                    since.toString(),
                    policy.hospitalZone().getId());
            lines.end(
                    compare.run(pair, since.atStartOfDay(policy.hospitalZone()).toInstant(), lines));
        } catch (UncheckedIOException gone) {
            LOG.debug("A comparison was left by the one who asked for it");
        } catch (RuntimeException failed) {
            LOG.error("A comparison of rule sets failed", failed);
            lines.failed("something went wrong on our side; the service's log says what");
        } finally {
            running.release();
        }
    }

    @GET
    @Path("visits/{id}/decisions")
    @RolesAllowed({Roles.INTEGRATOR, Roles.NURSE, Roles.AUDITOR})
    @Operation(summary = "Make each decision on a visit again, and tell whether it is the same to the last character")
    public List<ReplayDecisions.Replay> decisions(@PathParam("id") UUID visitId) {
        return replay.ofVisit(visitId);
    }

    private static LocalDate day(@Nullable String since) {
        try {
            return LocalDate.parse(String.valueOf(since));
        } catch (DateTimeParseException wrong) {
            throw new RequestRefusedException(400, "UNREADABLE_DATE", "since is a day, for example 2026-11-01");
        }
    }

    private static Response refused(RuleFileException wrong) {
        return Response.status(422)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of(
                        "error",
                        Map.of(
                                "code",
                                "RULE_SET_REFUSED",
                                "message",
                                "the rule set cannot be used",
                                "problems",
                                wrong.problems().stream()
                                        .map(RuleSetJson.ProblemJson::of)
                                        .toList())))
                .build();
    }
}
