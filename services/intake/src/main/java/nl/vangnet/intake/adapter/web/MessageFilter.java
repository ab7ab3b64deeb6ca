package nl.vangnet.intake.adapter.web;

import jakarta.ws.rs.DefaultValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.MessageQuery;
import nl.vangnet.intake.domain.MessageState;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to, as it stands in the address: so that a view can be bookmarked and handed on. */
public class MessageFilter {

    private static final int PAGE = 100;

    @RestQuery
    @DefaultValue("")
    public String q = "";

    @RestQuery
    @DefaultValue("")
    public String state = "";

    @RestQuery
    @DefaultValue("")
    public String event = "";

    @RestQuery
    @DefaultValue("")
    public String error = "";

    @RestQuery
    @DefaultValue("")
    public String from = "";

    @RestQuery
    @DefaultValue("")
    public String until = "";

    /** Days are the hospital's; the last one counts whole. */
    MessageQuery toQuery(ZoneId zone) {
        MessageState only = stateOf(state);
        MessageCriteria criteria = MessageCriteria.where()
                .number(given(q))
                .event(given(event))
                .states(only == null ? Set.of() : Set.of(only))
                .errorText(given(error))
                .from(startOf(from, 0, zone))
                .until(startOf(until, 1, zone))
                .build();
        return MessageQuery.newest(criteria, PAGE);
    }

    /** True when somebody looks for something, and not only at the list. */
    boolean isSearch() {
        return given(q) != null || given(error) != null;
    }

    /** Anything that narrows the list; also told to templates. */
    public boolean isNarrowed() {
        return !address("").isEmpty();
    }

    /** The address's query with another state. */
    public String withState(String other) {
        return address(other);
    }

    /** The address's query as it is. */
    public String same() {
        return address(state);
    }

    private String address(String stateNow) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("state", stateNow);
        parts.put("event", event);
        parts.put("error", error);
        parts.put("from", from);
        parts.put("until", until);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static @Nullable MessageState stateOf(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return MessageState.valueOf(name.strip());
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException(
                    400, "UNKNOWN_STATE", "state is one of PUBLISHED, IGNORED, REJECTED, FAILED");
        }
    }

    private static @Nullable Instant startOf(String day, int daysLater, ZoneId zone) {
        if (day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day).plusDays(daysLater).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new RequestRefusedException(400, "UNREADABLE_DATE", "a day is written as 2026-11-23");
        }
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
