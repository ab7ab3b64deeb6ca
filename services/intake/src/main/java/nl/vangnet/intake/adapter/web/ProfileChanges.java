package nl.vangnet.intake.adapter.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.vangnet.intake.application.feed.FeedVersion;
import nl.vangnet.intake.domain.feed.ProfileDraft;

/** What a version of a profile changed in the one before it, field by field. */
public record ProfileChanges(FeedVersion version, List<Change> changes) {

    /** One field; {@code before} is empty for what was not there. */
    public record Change(String field, String before, String after) {}

    /** @param versions newest first */
    static List<ProfileChanges> of(List<FeedVersion> versions) {
        List<ProfileChanges> all = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            boolean first = i + 1 == versions.size();
            all.add(new ProfileChanges(
                    versions.get(i),
                    first
                            ? List.of()
                            : changes(
                                    versions.get(i + 1).profile(),
                                    versions.get(i).profile())));
        }
        return all;
    }

    private static List<Change> changes(ProfileDraft before, ProfileDraft after) {
        Map<String, String> old = fields(before);
        return fields(after).entrySet().stream()
                .filter(field -> !Objects.equals(old.get(field.getKey()), field.getValue()))
                .map(field -> new Change(field.getKey(), old.getOrDefault(field.getKey(), ""), field.getValue()))
                .toList();
    }

    private static Map<String, String> fields(ProfileDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", draft.name());
        fields.put("title", draft.title());
        fields.put("senders", list(draft.senders()));
        fields.put("certificates", list(draft.certificates()));
        fields.put("users", list(draft.users()));
        fields.put("zone", draft.zone());
        fields.put("charset", draft.charset());
        fields.put("authorities", map(draft.authorities()));
        fields.put("primaryAuthority", Objects.requireNonNullElse(draft.primaryAuthority(), ""));
        fields.put("emergencyLocations", list(draft.emergencyLocations()));
        fields.put("quirks", list(draft.quirks()));
        fields.put("events", map(draft.events()));
        fields.put("refuseUnknownEvents", String.valueOf(draft.refuseUnknownEvents()));
        fields.put("tests", draft.tests());
        fields.put("silentAfter", Objects.requireNonNullElse(draft.silentAfter(), ""));
        fields.put(
                "quietHours",
                list(draft.quietHours().stream().map("%02d"::formatted).toList()));
        fields.put("maxPerSecond", String.valueOf(draft.maxPerSecond()));
        return fields;
    }

    private static String list(List<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }

    private static String map(Map<String, String> values) {
        return String.join(
                ", ",
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + entry.getValue())
                                .toList());
    }
}
