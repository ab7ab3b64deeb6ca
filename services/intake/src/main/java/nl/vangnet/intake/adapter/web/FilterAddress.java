package nl.vangnet.intake.adapter.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A filter as the query of an address; what is empty is left out. */
record FilterAddress(Map<String, String> parts) {

    static FilterAddress of(MessageFilter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", filter.q);
        parts.put("feed", filter.feed);
        parts.put("state", filter.state);
        parts.put("event", filter.event);
        parts.put("patient", filter.patient);
        parts.put("visit", filter.visit);
        parts.put("code", filter.code);
        parts.put("error", filter.error);
        parts.put("place", filter.place);
        parts.put("local", filter.local);
        parts.put("system", filter.system);
        parts.put("from", filter.from);
        parts.put("until", filter.until);
        return new FilterAddress(parts);
    }

    FilterAddress with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(parts);
        other.put(name, value);
        return new FilterAddress(other);
    }

    String text() {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .map(part -> part.getKey() + "=" + encoded(part.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
