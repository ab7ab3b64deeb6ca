package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.adapter.web.CodeView.Typed;
import nl.vangnet.intake.application.feed.CodeMapRow;
import nl.vangnet.intake.application.feed.CodeMaps;
import nl.vangnet.intake.application.feed.CodeMaps.UnmappedQuery;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.Mapping;
import nl.vangnet.intake.application.feed.UnmappedCount;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** One code of one feed: what it is mapped to, and the messages that wait for it. */
@Path("/intake/codes/one")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class CodePages {

    private static final int MOST_LOOKED_AT = 200;

    private final CodeMaps maps;
    private final FeedBook feeds;
    private final SecurityIdentity identity;

    CodePages(CodeMaps maps, FeedBook feeds, SecurityIdentity identity) {
        this.maps = maps;
        this.feeds = feeds;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance code(CodeView view);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@BeanParam CodeQuery query) {
        return Templates.code(view(query, Typed.NOTHING));
    }

    /**
     * @param target system and code with a bar between them, chosen from a list; else the three that were typed
     * @param scope {@code all} to have it hold for every feed that has no row of its own
     */
    @POST
    @Operation(hidden = true)
    public Response map(
            @BeanParam CodeQuery query,
            @RestForm @DefaultValue("") String target,
            @RestForm("targetSystem") @DefaultValue("") String system,
            @RestForm("targetCode") @DefaultValue("") String code,
            @RestForm @DefaultValue("") String display,
            @RestForm @DefaultValue("feed") String scope) {
        MappedCode chosen = chosen(query.code(), target)
                .orElseGet(() -> new MappedCode(system, code.strip(), display.isBlank() ? null : display.strip()));
        String holder = scope.equals("all") ? CodeMaps.ALL_FEEDS : query.feed;
        return switch (maps.map(
                holder, query.code(), chosen, identity.getPrincipal().getName())) {
            case Mapping.Mapped _ -> SeeOther.to("/intake/codes/one?" + query.address());
            case Mapping.Refused refused ->
                Response.status(422)
                        .entity(Templates.code(view(query, new Typed(target, system, code, display, refused.why()))))
                        .build();
            case Mapping.NoSuchFeed _ -> throw new NotFoundException();
        };
    }

    /** Reads the messages with this code again, now that it is mapped. */
    @POST
    @Path("release")
    @Operation(hidden = true)
    public Response release(
            @BeanParam CodeQuery query, @RestForm boolean published, @RestForm @DefaultValue("0") long confirmed) {
        try {
            Optional<ReplayJob> job = maps.release(
                    query.feed,
                    query.code(),
                    published,
                    confirmed,
                    identity.getPrincipal().getName());
            return SeeOther.to(job.map(started -> "/intake/replays/" + started.id())
                    .orElse("/intake/codes/one?" + query.address()));
        } catch (ReplayRefusedException moreThanAgreed) {
            // The page shows the new numbers, to be agreed to again.
            return SeeOther.to("/intake/codes/one?" + query.address());
        }
    }

    private Optional<MappedCode> chosen(LocalCode code, String target) {
        return maps.targets(code.field()).stream()
                .flatMap(system -> system.codes().stream())
                .filter(choice -> target.equals(choice.system() + "|" + choice.code()))
                .findFirst();
    }

    private CodeView view(CodeQuery query, Typed typed) {
        LocalCode code = query.code();
        Optional<UnmappedCount> counted =
                maps
                        .unmapped(new UnmappedQuery(query.feed, code.field(), code.code(), 0, MOST_LOOKED_AT))
                        .codes()
                        .stream()
                        .filter(count -> count.code().code().equals(code))
                        .findFirst();
        return new CodeView(
                query.feed,
                feeds.find(query.feed).map(feed -> feed.profile().title()).orElse(query.feed),
                code,
                query.address(),
                counted.map(count -> count.code().display()).orElse(""),
                counted.map(UnmappedCount::example).orElse(null),
                maps.targets(code.field()),
                row(query.feed, code),
                maps.use(query.feed, code),
                typed);
    }

    private @Nullable CodeMapRow row(String feed, LocalCode code) {
        return Stream.of(feed, CodeMaps.ALL_FEEDS)
                .flatMap(holder -> maps.rows(holder).stream())
                .filter(row -> row.from().equals(code))
                .findFirst()
                .orElse(null);
    }
}
