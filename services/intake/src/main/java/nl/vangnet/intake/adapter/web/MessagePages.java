package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.LiveChanges;
import nl.vangnet.intake.adapter.web.MessageList.FeedChoice;
import nl.vangnet.intake.application.MessageCounts;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.Replays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The search of hospital IT, and the page of one message. Each look is recorded. */
@Path("/intake/messages")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class MessagePages {

    private final Messages messages;
    private final FeedBook feeds;
    private final Replays replays;
    private final MessageLook look;
    private final Audit audit;
    private final ZoneId zone;

    MessagePages(Messages messages, FeedBook feeds, Replays replays, MessageLook look, Audit audit, ZoneId zone) {
        this.messages = messages;
        this.feeds = feeds;
        this.replays = replays;
        this.look = look;
        this.audit = audit;
        this.zone = zone;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance messages(MessageList list);

        static native TemplateInstance rows(MessageList list);
    }

    /** Our own id in the search field leads to its message at once. */
    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(@BeanParam MessageFilter filter) {
        return ownId(filter)
                .map(id -> SeeOther.to("/intake/messages/" + id))
                .orElseGet(() -> Response.ok(Templates.messages(found(filter))).build());
    }

    @GET
    @Path("rows")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance rows(@BeanParam MessageFilter filter) {
        // The list alone: numbers and choices stand outside of what refreshes.
        return Templates.rows(new MessageList(filter, page(filter), new MessageCounts(Map.of(), Map.of()), List.of()));
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> live() {
        return LiveChanges.of(messages::fingerprint);
    }

    /** @param again the replay that was just started with it */
    @GET
    @Path("{id}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance message(@PathParam("id") UUID id, @RestQuery @Nullable UUID again) {
        ReplayJob job = again == null ? null : replays.byId(again).orElse(null);
        return look.at(id, new OneMessage.Said(job, null, false));
    }

    private Optional<UUID> ownId(MessageFilter filter) {
        try {
            UUID typed = UUID.fromString(filter.q.strip());
            return messages.byId(typed).map(stored -> stored.summary().id());
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private MessageList found(MessageFilter filter) {
        List<FeedChoice> choices = feeds.all().stream()
                .map(feed -> new FeedChoice(feed.name(), feed.profile().title()))
                .toList();
        return new MessageList(filter, page(filter), messages.count(filter.toCriteria(zone)), choices);
    }

    private List<MessageSummary> page(MessageFilter filter) {
        List<MessageSummary> found = messages.find(filter.toQuery(zone));
        audit.record(
                filter.isSearch() ? AuditAction.SEARCH : AuditAction.LIST,
                found.stream().map(MessageSummary::id).toList(),
                "messages");
        return found;
    }
}
