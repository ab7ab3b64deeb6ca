package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.screening.application.rules.AvailableRuleSet;
import nl.vangnet.screening.application.rules.Comparison;
import nl.vangnet.screening.application.rules.Comparisons;
import nl.vangnet.screening.application.rules.LiveRules;
import nl.vangnet.screening.application.rules.RuleSets;
import nl.vangnet.screening.domain.exposure.RuleFileException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Which rules decide, what others would change, and the way to make them live. */
@Path("/screening/rules")
@RolesAllowed({Roles.INTEGRATOR, Roles.NURSE})
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RulesPages {

    private final RuleSets sets;
    private final LiveRules live;
    private final Comparisons comparisons;
    private final RuleWork work;
    private final RulesViews views;

    RulesPages(RuleSets sets, LiveRules live, Comparisons comparisons, RuleWork work, RulesViews views) {
        this.sets = sets;
        this.live = live;
        this.comparisons = comparisons;
        this.work = work;
        this.views = views;
    }

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance rules(RulesView view);

        static native TemplateInstance ruleSet(RuleSetView set);

        static native TemplateInstance comparison(ComparisonView run, boolean insteadOfMine);

        static native TemplateInstance comparisonState(ComparisonView run);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        return Templates.rules(views.all());
    }

    @GET
    @Path("sets/{version}")
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("version") String version) {
        return Templates.ruleSet(views.of(find(version), ""));
    }

    @POST
    @Path("sets/{version}/live")
    @RolesAllowed(Roles.INTEGRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response makeLive(
            @PathParam("version") String version,
            @FormParam("insteadOf") @Nullable String insteadOf,
            @FormParam("agree") @Nullable String agree) {
        AvailableRuleSet set = find(version);
        if (agree == null) {
            return again(set, views.texts().makeLiveTick());
        }
        try {
            work.makeLive(version, insteadOf == null ? "" : insteadOf);
        } catch (RuleFileException wrong) {
            return again(find(version), "");
        }
        live.refresh();
        return seeOther("/screening/rules");
    }

    private Response again(AvailableRuleSet set, String error) {
        return Response.status(422)
                .entity(Templates.ruleSet(views.of(set, error)))
                .build();
    }

    @POST
    @Path("comparisons")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response compare(@FormParam("set") @Nullable String version, @FormParam("since") @Nullable String since) {
        AvailableRuleSet set = find(version == null ? "" : version);
        try {
            Optional<Comparisons.Started> started = work.compare(set.version(), day(since));
            if (started.isEmpty()) {
                return theOneThatRuns();
            }
            Infrastructure.getDefaultExecutor().execute(started.get().work());
            return seeOther("/screening/rules/comparisons/" + started.get().id());
        } catch (RuleFileException wrong) {
            return again(set, "");
        }
    }

    private Response theOneThatRuns() {
        return comparisons.newest(1).stream()
                .findFirst()
                .map(running -> seeOther("/screening/rules/comparisons/" + running.id() + "?insteadOf=mine"))
                .orElseGet(() -> seeOther("/screening/rules"));
    }

    @GET
    @Path("comparisons/{id}")
    @Operation(hidden = true)
    public TemplateInstance comparison(@PathParam("id") UUID id, @QueryParam("insteadOf") @Nullable String insteadOf) {
        return Templates.comparison(views.of(findRun(id)), insteadOf != null);
    }

    /** The part of the page that moves while it runs. */
    @GET
    @Path("comparisons/{id}/state")
    @Operation(hidden = true)
    public TemplateInstance comparisonState(@PathParam("id") UUID id) {
        return Templates.comparisonState(views.of(findRun(id)));
    }

    private AvailableRuleSet find(String version) {
        return sets.available(live.version()).stream()
                .filter(set -> set.version().equals(version))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Comparison findRun(UUID id) {
        return comparisons.find(id).orElseThrow(NotFoundException::new);
    }

    private static LocalDate day(@Nullable String since) {
        try {
            return LocalDate.parse(String.valueOf(since));
        } catch (DateTimeParseException wrong) {
            throw new RequestRefusedException(400, "UNREADABLE_DATE", "choose the day from which on to look");
        }
    }

    private static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", URI.create(path))
                .build();
    }
}
