package nl.vangnet.intake.adapter.fhir;

import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.PatientIdentifier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A Bundle of type message with its MessageHeader, which bdl-12 puts first. */
record FhirMessage(Bundle bundle, MessageHeader header) {

    private static final String TEST_REASON = "HTEST";
    private static final String PROCESSING_IDS = "http://terminology.hl7.org/CodeSystem/v2-0103";

    /** The event as a coding; an event given as URI has no code. */
    Optional<Coding> event() {
        return header.hasEventCoding() && header.getEventCoding().hasCode()
                ? Optional.of(header.getEventCoding())
                : Optional.empty();
    }

    <R extends Resource> Optional<R> first(Class<R> type) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    MessageFacts facts(ContentHash hash, String feed) {
        return new MessageFacts(
                MessageFormat.FHIR,
                hash,
                feed,
                header.getSource().getEndpoint(),
                header.getIdElement().getIdPart(),
                bundle.getIdElement().getIdPart(),
                event().map(Coding::getCode).orElse(null),
                first(Patient.class).flatMap(FhirMessage::primary).orElse(null),
                first(Encounter.class).map(FhirMessage::visit).orElse(null),
                isTest());
    }

    /** Tagged HTEST, or with a processing id T or D as the HL7 v2-to-FHIR map does. */
    private boolean isTest() {
        return tagged(bundle) || tagged(header);
    }

    private static boolean tagged(Resource resource) {
        return resource.getMeta().getTag().stream()
                .anyMatch(tag -> TEST_REASON.equals(tag.getCode())
                        || (PROCESSING_IDS.equals(tag.getSystem())
                                && ("T".equals(tag.getCode()) || "D".equals(tag.getCode()))));
    }

    /** Type MR (here), else PI, else the first. */
    private static Optional<PatientIdentifier> primary(Patient patient) {
        List<Identifier> valued =
                patient.getIdentifier().stream().filter(Identifier::hasValue).toList();
        return ofType(valued, "MR")
                .or(() -> ofType(valued, "PI"))
                .or(() -> valued.stream().findFirst())
                .map(identifier -> new PatientIdentifier(identifier.getSystem(), identifier.getValue()));
    }

    private static Optional<Identifier> ofType(List<Identifier> identifiers, String type) {
        return identifiers.stream()
                .filter(identifier ->
                        identifier.getType().getCoding().stream().anyMatch(coding -> type.equals(coding.getCode())))
                .findFirst();
    }

    private static @Nullable String visit(Encounter encounter) {
        Optional<String> own = encounter.getIdentifier().stream()
                .map(Identifier::getValue)
                .filter(value -> value != null)
                .findFirst();
        // MedCom numbers the episode and not the visit.
        return own.or(() -> encounter.getEpisodeOfCare().stream()
                        .map(episode -> episode.getIdentifier().getValue())
                        .filter(value -> value != null)
                        .findFirst())
                .orElse(null);
    }
}
