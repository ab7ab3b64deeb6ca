package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.adapter.web.TestView.Problem;
import nl.vangnet.intake.application.ShowMessage;
import nl.vangnet.intake.application.ShowMessage.Shown;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.SendTestMessage;
import nl.vangnet.intake.application.feed.TestReception;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Sends a test message as if it came from a sender, and shows what becomes of it. */
@Path("/intake/feeds/{name}/test")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class TestPages {

    private final FeedBook feeds;
    private final SampleMessages samples;
    private final SendTestMessage sendTestMessage;
    private final ShowMessage showMessage;
    private final SecurityIdentity identity;

    TestPages(
            FeedBook feeds,
            SampleMessages samples,
            SendTestMessage sendTestMessage,
            ShowMessage showMessage,
            SecurityIdentity identity) {
        this.feeds = feeds;
        this.samples = samples;
        this.sendTestMessage = sendTestMessage;
        this.showMessage = showMessage;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance test(TestView view);
    }

    /** @param sample the one to start with */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("name") String name, @RestQuery @DefaultValue("") String sample) {
        FeedEntry feed = existing(name);
        String text = samples.read(sample, feed.profile().senders()).orElse("");
        return Templates.test(new TestView(feed, samples.names(), text, Problem.NONE, null, null));
    }

    @POST
    @Operation(hidden = true)
    public Response send(@PathParam("name") String name, @RestForm @DefaultValue("") String text)
            throws InterruptedException {
        FeedEntry feed = existing(name);
        return switch (sendTestMessage.handle(text, identity.getPrincipal().getName())) {
            case TestReception.Taken taken -> {
                Shown shown = showMessage.handle(taken.message()).orElseThrow(NotFoundException::new);
                yield Response.ok(Templates.test(new TestView(
                                feed,
                                samples.names(),
                                text,
                                Problem.NONE,
                                shown,
                                RawView.of(shown.rendering(), shown.summary().error()))))
                        .build();
            }
            case TestReception.NoMessage _ -> refused(feed, text, 422, Problem.NO_MESSAGE);
            case TestReception.TooLong _ -> refused(feed, text, 422, Problem.TOO_LONG);
            case TestReception.NotStored _ -> refused(feed, text, 503, Problem.NOT_STORED);
        };
    }

    private Response refused(FeedEntry feed, String text, int status, Problem problem) {
        return Response.status(status)
                .entity(Templates.test(new TestView(feed, samples.names(), text, problem, null, null)))
                .build();
    }

    private FeedEntry existing(String name) {
        return feeds.find(name).orElseThrow(NotFoundException::new);
    }
}
