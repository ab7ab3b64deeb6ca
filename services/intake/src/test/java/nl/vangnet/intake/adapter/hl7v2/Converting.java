package nl.vangnet.intake.adapter.hl7v2;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.KnownFeeds;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.feed.FeedProfile;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/** Converts messages for tests, and reads with HAPI what was made of them. */
final class Converting {

    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final FeedProfile USUAL = FeedProfile.usual("test", Set.of(), ZoneId.of("Europe/Amsterdam"));

    private static final UUID ID = UUID.fromString("01936a00-0000-7000-8000-000000000001");
    private static final KnownEvents EVENTS =
            KnownEvents.parse(Adt.resource("events.csv").lines().toList());

    private Converting() {}

    static Hl7Message scan(String message) throws UnreadableHl7Exception {
        return Hl7Scanner.scan(message.getBytes(StandardCharsets.UTF_8));
    }

    static Hl7ToFhir.Converted convert(String message, FeedProfile profile) throws UnreadableHl7Exception {
        return Hl7ToFhir.convert(scan(message), profile);
    }

    /** Read strictly: what HAPI does not know would be an error. */
    static Bundle bundle(String message, FeedProfile profile) throws UnreadableHl7Exception {
        return strict(convert(message, profile).bundle());
    }

    static Bundle bundle(String message) throws UnreadableHl7Exception {
        return bundle(message, USUAL);
    }

    static Bundle strict(byte[] json) {
        return FHIR.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, new String(json, StandardCharsets.UTF_8));
    }

    static <R extends Resource> List<R> all(Class<R> type, Bundle bundle) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static <R extends Resource> R first(Class<R> type, Bundle bundle) {
        return all(type, bundle).getFirst();
    }

    /** Read as a feed of this profile sends it; its sender must be that of the message. */
    static Reading read(byte[] message, FeedProfile... profiles) {
        Hl7MessageReader reader =
                new Hl7MessageReader(EVENTS, new KnownFeeds(List.of(profiles)), ZoneId.of("Europe/Amsterdam"));
        return reader.read(new Arrival(
                ID, Instant.parse("2026-11-23T08:45:00Z"), Door.of(Door.Kind.MLLP), MessageFormat.HL7V2, "", message));
    }

    static Reading read(String message, FeedProfile... profiles) {
        return read(message.getBytes(StandardCharsets.UTF_8), profiles);
    }

    static String answer(Reading reading) {
        return new String(reading.answer().body(), StandardCharsets.UTF_8);
    }
}
