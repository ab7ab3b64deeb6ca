package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.application.MessageCounts;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.MessageQuery;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.fate.ChangeFate;
import nl.vangnet.intake.application.fate.Fate;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.application.replay.Replays;
import nl.vangnet.intake.domain.MessageState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What is done with all messages that a search found: the numbers first, then somebody agrees, then it is done. */
@Path("/intake/messages/together")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class TogetherPages {

    private final Messages messages;
    private final Replays replays;
    private final ChangeFate changeFate;
    private final SecurityIdentity identity;
    private final ConsoleSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    TogetherPages(
            Messages messages,
            Replays replays,
            ChangeFate changeFate,
            SecurityIdentity identity,
            ConsoleSettings settings,
            Clock clock,
            ZoneId zone) {
        this.messages = messages;
        this.replays = replays;
        this.changeFate = changeFate;
        this.identity = identity;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance together(TogetherView view);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@BeanParam MessageFilter filter) {
        return Templates.together(view(filter, false, null));
    }

    /** Not in a transaction of its own: the job must be committed before its page is shown. */
    @POST
    @Path("replay")
    @Operation(hidden = true)
    public Response replay(@BeanParam MessageFilter filter, @RestForm long confirmed) {
        try {
            ReplayJob job = replays.start(
                    filter.toCriteria(zone), confirmed, identity.getPrincipal().getName());
            return SeeOther.to("/intake/replays/" + job.id());
        } catch (ReplayRefusedException refused) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(Templates.together(view(filter, false, refused.why())))
                    .build();
        }
    }

    @POST
    @Path("fate")
    @Transactional
    @Operation(hidden = true)
    public Response fate(
            @BeanParam MessageFilter filter, @RestForm Fate fate, @RestForm @DefaultValue("") String reason) {
        Optional<String> why = Reasons.given(reason);
        if (why.isEmpty()) {
            return Response.status(422)
                    .entity(Templates.together(view(filter, true, null)))
                    .build();
        }
        List<UUID> meant = meant(filter.toCriteria(zone), fate);
        changeFate.handle(meant, fate, why.get(), identity.getPrincipal().getName());
        return SeeOther.to("/intake/messages?" + filter.withState(""));
    }

    /** Those whose state allows it, so that the newest of them are not crowded out by others. */
    private List<UUID> meant(MessageCriteria criteria, Fate fate) {
        Set<MessageState> allowed = Arrays.stream(MessageState.values())
                .filter(fate::allowedFrom)
                .filter(state ->
                        criteria.states().isEmpty() || criteria.states().contains(state))
                .collect(Collectors.toUnmodifiableSet());
        return allowed.isEmpty()
                ? List.of()
                : messages.find(MessageQuery.newest(withStates(criteria, allowed), settings.messagesAtOnce())).stream()
                        .map(MessageSummary::id)
                        .toList();
    }

    private static MessageCriteria withStates(MessageCriteria criteria, Set<MessageState> states) {
        return new MessageCriteria(
                criteria.feed(),
                states,
                criteria.number(),
                criteria.controlId(),
                criteria.patient(),
                criteria.visit(),
                criteria.event(),
                criteria.errorCode(),
                criteria.errorText(),
                criteria.unmapped(),
                criteria.from(),
                criteria.until());
    }

    private TogetherView view(
            MessageFilter filter, boolean reasonMissing, ReplayRefusedException.@Nullable Why problem) {
        // What comes in from now on was not meant by who saw the list.
        if (filter.until.isBlank()) {
            filter.until = LocalMoment.typed(
                    clock.instant().plus(1, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.SECONDS), zone);
        }
        MessageCriteria criteria = filter.toCriteria(zone);
        return new TogetherView(
                filter.same(),
                replays.preview(criteria),
                counts(criteria),
                reasonMissing,
                problem,
                settings.messagesAtOnce());
    }

    /** Counting says each state whatever the criteria name; here only those that are meant count. */
    private MessageCounts counts(MessageCriteria criteria) {
        var all = messages.count(criteria);
        return criteria.states().isEmpty()
                ? all
                : new MessageCounts(
                        all.byState().entrySet().stream()
                                .filter(state -> criteria.states().contains(state.getKey()))
                                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                        all.byError());
    }
}
