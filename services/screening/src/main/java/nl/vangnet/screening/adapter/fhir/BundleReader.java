package nl.vangnet.screening.adapter.fhir;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.vangnet.screening.adapter.fhir.BundleContent.Placed;
import nl.vangnet.screening.domain.visit.Stay;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Reads a FHIR R4 message Bundle as intake publishes it. Immutable and thread safe. */
public final class BundleReader {

    private final FhirTimes times;

    /**
     * @param hospitalZone the zone of days and of times without one
     */
    public BundleReader(ZoneId hospitalZone) {
        this.times = new FhirTimes(hospitalZone);
    }

    /** As {@link #read(byte[], Instant)}, and refuses a message that does not say when anything happened. */
    public VisitMessage read(byte[] json) throws UnreadableBundleException {
        return parse(json, null);
    }

    /**
     * The message, with the sender's own message id; intake's id is put in with {@code withMessageId}.
     *
     * @param receivedAt stands for the time of an event that the message does not date
     */
    public VisitMessage read(byte[] json, Instant receivedAt) throws UnreadableBundleException {
        return parse(json, receivedAt);
    }

    private VisitMessage parse(byte[] json, @Nullable Instant receivedAt) throws UnreadableBundleException {
        if (!(Fhir.parse(json) instanceof Bundle bundle) || bundle.getType() != BundleType.MESSAGE) {
            throw new UnreadableBundleException(BundleProblem.FHIR_NOT_A_MESSAGE, "Bundle.type");
        }
        if (!(bundle.getEntryFirstRep().getResource() instanceof MessageHeader header)) {
            throw new UnreadableBundleException(BundleProblem.FHIR_NO_MESSAGE_HEADER, "Bundle.entry[0]");
        }
        return read(new BundleContent(bundle), header, receivedAt);
    }

    private VisitMessage read(BundleContent content, MessageHeader header, @Nullable Instant receivedAt)
            throws UnreadableBundleException {
        @Nullable Placed<Encounter> encounter = encounter(content, header);
        Patient patient = patient(content, encounter);
        EventReader event = EventReader.of(content, header, encounter == null ? null : encounter.resource(), times);
        Instant occurredAt = event.occurredAt() != null ? event.occurredAt() : receivedAt;
        if (occurredAt == null) {
            throw new UnreadableBundleException(BundleProblem.FHIR_NO_TIME, "Bundle.timestamp");
        }
        String messageId = messageId(content.bundle(), header);
        return new VisitMessage(
                messageId,
                event.event(),
                event.code(),
                occurredAt,
                times.instant(content.bundle().getTimestampElement()).orElse(occurredAt),
                Patients.read(patient, times),
                identifiers(content, encounter, messageId),
                encounter == null ? Stay.unknown() : new StayReader(content, times).read(encounter),
                new ReasonsReader(content, times).read(encounter),
                Deaths.read(patient, encounter == null ? null : encounter.resource()),
                new IdentityReader(content, times).read(event.code()),
                DeletedValues.read(content, patient, encounter),
                TestMessages.isTest(content.bundle(), header));
    }

    private static @Nullable Placed<Encounter> encounter(BundleContent content, MessageHeader header) {
        List<Placed<Encounter>> encounters = content.all(Encounter.class);
        for (Reference focus : header.getFocus()) {
            Encounter focused = content.resolve(focus, Encounter.class).orElse(null);
            for (Placed<Encounter> encounter : encounters) {
                if (encounter.resource() == focused) {
                    return encounter;
                }
            }
        }
        return encounters.isEmpty() ? null : encounters.getFirst();
    }

    private static Patient patient(BundleContent content, @Nullable Placed<Encounter> encounter)
            throws UnreadableBundleException {
        if (encounter != null) {
            var subject = content.resolve(encounter.resource().getSubject(), Patient.class);
            if (subject.isPresent()) {
                return subject.get();
            }
        }
        return content.all(Patient.class).stream()
                .map(Placed::resource)
                .findFirst()
                .orElseThrow(() -> new UnreadableBundleException(BundleProblem.FHIR_NO_PATIENT, "Bundle.entry"));
    }

    /** MSH-10 for a message that came as HL7 v2; Bundle.identifier holds it. */
    private static String messageId(Bundle bundle, MessageHeader header) {
        if (bundle.getIdentifier().hasValue()) {
            return bundle.getIdentifier().getValue();
        }
        String id = BundleContent.idOf(header);
        String bundleId = BundleContent.idOf(bundle);
        return id != null ? id : bundleId != null ? bundleId : "";
    }

    private List<VisitIdentifier> identifiers(
            BundleContent content, @Nullable Placed<Encounter> encounter, String messageId) {
        List<VisitIdentifier> identifiers = new ArrayList<>();
        if (encounter != null) {
            identifiers.addAll(VisitIdentifiers.read(content, encounter.resource(), times));
        }
        if (identifiers.isEmpty()) {
            identifiers.add(new VisitIdentifier(VisitIdentifier.Kind.MESSAGE, null, messageId));
        }
        return identifiers;
    }
}
