package nl.vangnet.intake.adapter.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A Bundle of type message with its MessageHeader, which bdl-12 puts first. */
record FhirMessage(Bundle bundle, MessageHeader header) {

    /** The event as a coding; an event given as URI has no code, and no reader of ours acts on one. */
    Optional<Coding> event() {
        return header.hasEventCoding() && header.getEventCoding().hasCode()
                ? Optional.of(header.getEventCoding())
                : Optional.empty();
    }

    /** MessageHeader.source.endpoint; senders that are no endpoint give a name. */
    @Nullable
    String sender() {
        MessageHeader.MessageSourceComponent source = header.getSource();
        return source.hasEndpoint() ? source.getEndpoint() : source.hasName() ? source.getName() : null;
    }

    /** The visit that the message is about: the one in focus, else the first. */
    Optional<Encounter> encounter() {
        return header.getFocus().stream()
                .flatMap(focus -> resolve(focus, Encounter.class).stream())
                .findFirst()
                .or(() -> all(Encounter.class).findFirst());
    }

    /** The patient of that visit, else the first. */
    Optional<Patient> patient() {
        return encounter()
                .flatMap(encounter -> resolve(encounter.getSubject(), Patient.class))
                .or(() -> all(Patient.class).findFirst());
    }

    <R extends Resource> Stream<R> all(Class<R> type) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** By fullUrl, or by type and id where a sender's fullUrl is none (R4 Bundle, resolving references). */
    <R extends Resource> Optional<R> resolve(Reference reference, Class<R> type) {
        String target = reference.getReference();
        if (target == null) {
            return Optional.empty();
        }
        List<BundleEntryComponent> entries = bundle.getEntry();
        return entries.stream()
                .filter(entry -> type.isInstance(entry.getResource()))
                .filter(entry -> target.equals(entry.getFullUrl()) || target.equals(local(entry.getResource())))
                .map(entry -> type.cast(entry.getResource()))
                .findFirst();
    }

    private static String local(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
