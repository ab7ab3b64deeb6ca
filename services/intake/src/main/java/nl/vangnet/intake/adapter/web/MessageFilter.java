package nl.vangnet.intake.adapter.web;

import jakarta.ws.rs.DefaultValue;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.MessageQuery;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.LocalCode;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to, as it stands in the address: so that a view can be bookmarked and handed on. */
public class MessageFilter {

    static final int PAGE = 50;

    @RestQuery
    @DefaultValue("")
    public String q = "";

    @RestQuery
    @DefaultValue("")
    public String feed = "";

    /** One state, or several with commas between them. */
    @RestQuery
    @DefaultValue("")
    public String state = "";

    @RestQuery
    @DefaultValue("")
    public String event = "";

    @RestQuery
    @DefaultValue("")
    public String patient = "";

    @RestQuery
    @DefaultValue("")
    public String visit = "";

    /** The code of an error, in full. */
    @RestQuery
    @DefaultValue("")
    public String code = "";

    /** A piece of the error's text. */
    @RestQuery
    @DefaultValue("")
    public String error = "";

    /** The place of a code that was not understood ({@code PV1-2}), with {@code local} and perhaps {@code system}. */
    @RestQuery
    @DefaultValue("")
    public String place = "";

    @RestQuery
    @DefaultValue("")
    public String local = "";

    @RestQuery
    @DefaultValue("")
    public String system = "";

    @RestQuery
    @DefaultValue("")
    public String from = "";

    @RestQuery
    @DefaultValue("")
    public String until = "";

    /** The last message of the page before. */
    @RestQuery
    @DefaultValue("")
    public String before = "";

    /** The same filter, for a set of messages that was meant elsewhere. */
    static MessageFilter of(MessageCriteria criteria, ZoneId zone) {
        MessageFilter filter = new MessageFilter();
        filter.q = text(criteria.number() == null ? criteria.controlId() : criteria.number());
        filter.feed = text(criteria.feed());
        filter.state =
                criteria.states().stream().map(MessageState::name).sorted().collect(Collectors.joining(","));
        filter.event = text(criteria.event());
        filter.patient = text(criteria.patient());
        filter.visit = text(criteria.visit());
        filter.code = criteria.errorCode() == null ? "" : criteria.errorCode().name();
        filter.error = text(criteria.errorText());
        LocalCode unmapped = criteria.unmapped();
        if (unmapped != null) {
            filter.place = unmapped.field().place();
            filter.local = unmapped.code();
            filter.system = text(unmapped.system());
        }
        filter.from = LocalMoment.typed(criteria.from(), zone);
        filter.until = LocalMoment.typed(criteria.until(), zone);
        return filter;
    }

    MessageQuery toQuery(ZoneId zone) {
        return new MessageQuery(toCriteria(zone), before.isBlank() ? null : messageId(before), PAGE);
    }

    /** Times are the hospital's; a day that is named as the last one counts whole. */
    MessageCriteria toCriteria(ZoneId zone) {
        return MessageCriteria.where()
                .number(given(q))
                .feed(given(feed))
                .states(statesOf(state))
                .event(given(event))
                .patient(given(patient))
                .visit(given(visit))
                .errorCode(code.isBlank() ? null : oneOf(IntakeErrorCode.class, code))
                .errorText(given(error))
                .unmapped(unmapped())
                .from(LocalMoment.start(from, zone))
                .until(LocalMoment.end(until, zone))
                .build();
    }

    private @Nullable LocalCode unmapped() {
        return given(local) == null
                ? null
                : CodeField.ofPlace(place.strip())
                        .map(field -> new LocalCode(field, given(system), local))
                        .orElse(null);
    }

    /** True when somebody looks for something, and not only at the list. */
    boolean isSearch() {
        return given(q) != null || given(patient) != null || given(visit) != null || given(error) != null;
    }

    /** Anything that narrows the list, besides its state; also told to templates. */
    public boolean isNarrowed() {
        return !FilterAddress.of(this).with("state", "").text().isEmpty();
    }

    /** Anything that the form of details says; told to templates, which then show it open. */
    public boolean isDetailed() {
        return !FilterAddress.of(this).with("state", "").with("q", "").text().isEmpty();
    }

    /** The address's query with another state, from its first page. */
    public String withState(String other) {
        return FilterAddress.of(this).with("state", other).text();
    }

    /** The address's query as it is, from its first page. */
    public String same() {
        return FilterAddress.of(this).text();
    }

    /** The address's query as it is, with the page. */
    public String samePage() {
        return FilterAddress.of(this).with("before", before).text();
    }

    /** The next page's. */
    public String after(UUID last) {
        return FilterAddress.of(this).with("before", last.toString()).text();
    }

    static Set<MessageState> statesOf(@Nullable String names) {
        if (names == null || names.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(names.split(","))
                .map(name -> oneOf(MessageState.class, name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.strip());
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException(
                    400, "UNKNOWN_VALUE", "one of " + Arrays.toString(type.getEnumConstants()) + " is asked for");
        }
    }

    static UUID messageId(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException(400, "UNREADABLE_ID", "a message is named by its UUID");
        }
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
