package nl.vangnet.intake.domain.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A profile as somebody wrote it, on a page or in a file, before anybody checked it: texts that may be wrong. Its JSON
 * form is also the one that is exported, imported and stored.
 *
 * @param name short and fixed: letters, digits and dashes
 * @param title what people call the system
 * @param senders HL7 v2 {@code MSH-3|MSH-4}, or R4 MessageHeader.source.endpoint
 * @param certificates SHA-256 fingerprints in hex, with or without colons
 * @param users names that programs sign in with
 * @param zone of the IANA time zone database
 * @param authorities the URI by the sender's name of the assigning authority
 * @param primaryAuthority the authority whose number the patient is known by, or null for the usual choice
 * @param events {@code PUBLISH} or {@code IGNORE} by event code
 * @param refuseUnknownEvents whether an event that no table knows is refused
 * @param emergencyLocations points of care that are the emergency department
 * @param charset as Java and IANA name it
 * @param quirks names of {@link Quirk}
 * @param tests name of {@link TestMessages}
 * @param silentAfter an ISO 8601 duration ({@code PT30M}), or null for no alarm
 * @param quietHours hours in which silence is normal
 * @param maxPerSecond messages a second before its connections are slowed down; 0 for no limit
 */
public record ProfileDraft(
        String name,
        String title,
        List<String> senders,
        List<String> certificates,
        List<String> users,
        String zone,
        Map<String, String> authorities,
        @Nullable String primaryAuthority,
        Map<String, String> events,
        boolean refuseUnknownEvents,
        List<String> emergencyLocations,
        String charset,
        List<String> quirks,
        String tests,
        @Nullable String silentAfter,
        List<Integer> quietHours,
        int maxPerSecond) {

    public ProfileDraft {
        senders = List.copyOf(senders);
        certificates = List.copyOf(certificates);
        users = List.copyOf(users);
        authorities = Map.copyOf(authorities);
        events = Map.copyOf(events);
        emergencyLocations = List.copyOf(emergencyLocations);
        quirks = List.copyOf(quirks);
        quietHours = List.copyOf(quietHours);
    }

    /** How a sender is read of whom nothing is configured. */
    public static ProfileDraft usual(String name, String title, List<String> senders, ZoneId hospitalZone) {
        return new ProfileDraft(
                name,
                title,
                senders,
                List.of(),
                List.of(),
                hospitalZone.getId(),
                Map.of(),
                null,
                Map.of(),
                false,
                List.of(),
                StandardCharsets.ISO_8859_1.name(),
                List.of(),
                TestMessages.APART.name(),
                null,
                List.of(),
                0);
    }

    /** A profile as a draft, its lists in order, so that equal profiles have equal drafts. */
    public static ProfileDraft of(FeedProfile profile) {
        Duration silentAfter = profile.silence().after();
        return new ProfileDraft(
                profile.name(),
                profile.title(),
                sorted(profile.senders()),
                sorted(profile.certificates()),
                sorted(profile.users()),
                profile.zone().getId(),
                profile.authorities().systems(),
                profile.authorities().primary(),
                profile.events().handlings().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, row -> row.getValue().name())),
                profile.events().refuseUnknown(),
                sorted(profile.emergencyLocations()),
                profile.charset().name(),
                sorted(profile.quirks().stream().map(Quirk::name).toList()),
                profile.tests().name(),
                silentAfter == null ? null : silentAfter.toString(),
                sorted(profile.silence().quietHours()),
                profile.maxPerSecond());
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().toList();
    }

    /** The same profile for other senders. */
    public ProfileDraft withSenders(List<String> others) {
        return new ProfileDraft(
                name,
                title,
                others,
                certificates,
                users,
                zone,
                authorities,
                primaryAuthority,
                events,
                refuseUnknownEvents,
                emergencyLocations,
                charset,
                quirks,
                tests,
                silentAfter,
                quietHours,
                maxPerSecond);
    }
}
