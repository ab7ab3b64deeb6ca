package nl.vangnet.intake.domain.feed;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drafts of profiles for tests. */
public final class Drafts {

    private Drafts() {}

    public static ProfileDraft usual(String name, String... senders) {
        return ProfileDraft.usual(name, "Feed " + name, List.of(senders), ZoneId.of("Europe/Amsterdam"));
    }

    /** One with a value in each field. */
    public static ProfileDraft full(String name, String... senders) {
        return new ProfileDraft(
                name,
                "Zuid",
                List.of(senders),
                List.of("AB:".repeat(31) + "ab"),
                List.of("epd"),
                "Europe/London",
                Map.of("ZUID", "urn:oid:2.16.840.1.113883.2.4.99"),
                "ZUID",
                Map.of("A05", "IGNORE"),
                true,
                List.of("SEH"),
                "windows-1252",
                List.of("CONTROL_ID_REUSED"),
                "AS_REAL",
                "PT45M",
                List.of(0, 1),
                50);
    }

    public static ProfileDraft silent(
            String name, @Nullable String after, List<Integer> quietHours, String... senders) {
        ProfileDraft usual = usual(name, senders);
        return new ProfileDraft(
                usual.name(),
                usual.title(),
                usual.senders(),
                usual.certificates(),
                usual.users(),
                usual.zone(),
                usual.authorities(),
                usual.primaryAuthority(),
                usual.events(),
                usual.refuseUnknownEvents(),
                usual.emergencyLocations(),
                usual.charset(),
                usual.quirks(),
                usual.tests(),
                after,
                quietHours,
                usual.maxPerSecond());
    }
}
