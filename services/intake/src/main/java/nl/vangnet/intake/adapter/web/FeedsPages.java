package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZoneId;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.LiveChanges;
import nl.vangnet.intake.application.feed.FeedOverviews;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where hospital IT starts: each feed, and how it does. Numbers and no patients, so no look is recorded. */
@Path("/intake")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class FeedsPages {

    private final FeedOverviews overviews;
    private final Clock clock;
    private final ZoneId zone;

    FeedsPages(FeedOverviews overviews, Clock clock, ZoneId zone) {
        this.overviews = overviews;
        this.clock = clock;
        this.zone = zone;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance feeds(FeedsView view);

        static native TemplateInstance feedRows(FeedsView view);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page() {
        return Templates.feeds(view());
    }

    @GET
    @Path("rows")
    @Operation(hidden = true)
    public TemplateInstance rows() {
        return Templates.feedRows(view());
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> live() {
        return LiveChanges.of(overviews::fingerprint);
    }

    private FeedsView view() {
        return FeedsView.of(overviews.all(), clock.instant(), zone);
    }
}
