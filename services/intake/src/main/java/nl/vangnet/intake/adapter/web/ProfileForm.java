package nl.vangnet.intake.adapter.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import org.jspecify.annotations.Nullable;

/** Reads the form of a profile into a draft; what is wrong with it is the draft's to say. */
final class ProfileForm {

    /** Stands for a number that was not typed as one, and is out of any range. */
    private static final int NO_NUMBER = -1;

    private ProfileForm() {}

    static ProfileDraft draft(MultivaluedMap<String, String> form) {
        return new ProfileDraft(
                text(form, "name"),
                text(form, "title"),
                lines(form, "senders"),
                lines(form, "certificates"),
                lines(form, "users"),
                text(form, "zone"),
                pairs(form, "authority", "system"),
                given(form, "primaryAuthority").orElse(null),
                pairs(form, "event", "handling"),
                form.containsKey("refuseUnknownEvents"),
                lines(form, "emergencyLocations"),
                text(form, "charset"),
                all(form, "quirk"),
                text(form, "tests"),
                given(form, "silentAfter").map(Minutes::toIso).orElse(null),
                all(form, "quietHour").stream().map(ProfileForm::number).toList(),
                given(form, "maxPerSecond").map(ProfileForm::number).orElse(0));
    }

    static int basedOn(MultivaluedMap<String, String> form) {
        return given(form, "basedOn").map(ProfileForm::number).orElse(0);
    }

    private static List<String> lines(MultivaluedMap<String, String> form, String name) {
        return Arrays.stream(text(form, name).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Two columns of fields; a row of which the first one is empty is no row. */
    private static Map<String, String> pairs(MultivaluedMap<String, String> form, String keys, String values) {
        List<String> left = all(form, keys);
        List<String> right = all(form, values);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!left.get(i).isBlank()) {
                pairs.put(left.get(i).strip(), right.get(i).strip());
            }
        }
        return pairs;
    }

    private static List<String> all(MultivaluedMap<String, String> form, String name) {
        List<String> values = form.get(name);
        return values == null ? List.of() : values;
    }

    private static Optional<String> given(MultivaluedMap<String, String> form, String name) {
        return Optional.of(text(form, name)).filter(value -> !value.isEmpty());
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }
}
