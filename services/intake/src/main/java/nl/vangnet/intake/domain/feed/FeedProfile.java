package nl.vangnet.intake.domain.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Set;
import nl.vangnet.intake.domain.Door;
import org.jspecify.annotations.Nullable;

/**
 * How one sending system is recognised and read. Immutable: a change makes the next version.
 *
 * @param name short and fixed, of letters, digits and dashes; stored with every message
 * @param title what people call the system
 * @param senders HL7 v2 MSH-3|MSH-4, or R4 MessageHeader.source.endpoint; each belongs to one feed
 * @param certificates SHA-256 fingerprints (hex) of client certificates; when there are any, nobody else may send as it
 * @param users names that programs sign in with; when there are any, nobody else may send as it over HTTP
 * @param zone of times that come without one
 * @param emergencyLocations points of care (PV1-3.1) that are the emergency department, whatever PV1-2 says
 * @param charset of text that is not UTF-8 and does not say what it is (MSH-18)
 * @param silence when its silence is worth an alarm
 * @param maxPerSecond messages a second before its connections are slowed down; 0 for no limit
 */
public record FeedProfile(
        String name,
        String title,
        int version,
        Set<String> senders,
        Set<String> certificates,
        Set<String> users,
        ZoneId zone,
        Authorities authorities,
        EventPolicy events,
        CodeMap codes,
        Set<String> emergencyLocations,
        Charset charset,
        Set<Quirk> quirks,
        TestMessages tests,
        Silence silence,
        int maxPerSecond) {

    public FeedProfile {
        senders = Set.copyOf(senders);
        certificates = Set.copyOf(certificates);
        users = Set.copyOf(users);
        emergencyLocations = Set.copyOf(emergencyLocations);
        quirks = Set.copyOf(quirks);
    }

    /** How a sender is read of whom nothing is configured. */
    public static FeedProfile usual(String name, Set<String> senders, ZoneId hospitalZone) {
        return new FeedProfile(
                name,
                name,
                0,
                senders,
                Set.of(),
                Set.of(),
                hospitalZone,
                Authorities.USUAL,
                EventPolicy.USUAL,
                CodeMap.EMPTY,
                Set.of(),
                StandardCharsets.ISO_8859_1,
                Set.of(),
                TestMessages.APART,
                Silence.NEVER,
                0);
    }

    /** The same profile with these codes. */
    public FeedProfile withCodes(CodeMap map) {
        return new FeedProfile(
                name,
                title,
                version,
                senders,
                certificates,
                users,
                zone,
                authorities,
                events,
                map,
                emergencyLocations,
                charset,
                quirks,
                tests,
                silence,
                maxPerSecond);
    }

    /** The same profile with another rule for test messages. */
    FeedProfile withTests(TestMessages rule) {
        return new FeedProfile(
                name,
                title,
                version,
                senders,
                certificates,
                users,
                zone,
                authorities,
                events,
                codes,
                emergencyLocations,
                charset,
                quirks,
                rule,
                silence,
                maxPerSecond);
    }

    /** Whether who came in by this door may send as this system. */
    public boolean admits(Door door) {
        boolean known = certificates.isEmpty() || holds(certificates, door.certificate());
        return switch (door.kind()) {
            case MLLP, KAFKA -> known;
            // A program that signs in is known by its name and needs no certificate besides.
            case HTTP -> users.isEmpty() ? known : holds(users, door.user());
            case CONSOLE -> true;
        };
    }

    /** A set that cannot change throws when it is asked for nothing. */
    private static boolean holds(Set<String> known, @Nullable String one) {
        return one != null && known.contains(one);
    }

    public boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }
}
