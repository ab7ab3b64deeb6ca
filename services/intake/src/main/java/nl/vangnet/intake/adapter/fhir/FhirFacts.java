package nl.vangnet.intake.adapter.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.feed.Authorities;
import nl.vangnet.intake.domain.feed.Feed;
import nl.vangnet.intake.domain.feed.TestMessages;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What is kept of a FHIR message beside its body, as its feed's profile says to read it. */
final class FhirFacts {

    private static final String TEST_REASON = "HTEST";
    private static final String PROCESSING_IDS = "http://terminology.hl7.org/CodeSystem/v2-0103";

    private FhirFacts() {}

    static MessageFacts of(FhirMessage message, ContentHash hash, Feed feed) {
        return new MessageFacts(
                MessageFormat.FHIR,
                hash,
                feed.name(),
                message.sender(),
                message.header().getIdElement().getIdPart(),
                message.bundle().getIdElement().getIdPart(),
                message.event().map(Coding::getCode).orElse(null),
                message.patient()
                        .flatMap(patient -> primary(patient, feed.profile().authorities()))
                        .orElse(null),
                message.encounter().map(FhirFacts::visit).orElse(null),
                isTest(message) && feed.profile().tests() == TestMessages.APART,
                message.bundle().hasTimestamp()
                        ? message.bundle().getTimestamp().toInstant()
                        : null);
    }

    /** Tagged HTEST, or with a processing id T or D as the HL7 v2-to-FHIR map does. */
    private static boolean isTest(FhirMessage message) {
        return tagged(message.bundle()) || tagged(message.header());
    }

    private static boolean tagged(Resource resource) {
        return resource.getMeta().getTag().stream()
                .anyMatch(tag -> TEST_REASON.equals(tag.getCode())
                        || (PROCESSING_IDS.equals(tag.getSystem())
                                && ("T".equals(tag.getCode()) || "D".equals(tag.getCode()))));
    }

    /** Of the authority that the feed says is the primary one, else type MR, else PI, else the first. */
    private static Optional<PatientIdentifier> primary(Patient patient, Authorities authorities) {
        List<Identifier> valued =
                patient.getIdentifier().stream().filter(Identifier::hasValue).toList();
        return ofAuthority(valued, authorities)
                .or(() -> ofType(valued, "MR"))
                .or(() -> ofType(valued, "PI"))
                .or(() -> valued.stream().findFirst())
                .map(identifier -> new PatientIdentifier(identifier.getSystem(), identifier.getValue()));
    }

    private static Optional<Identifier> ofAuthority(List<Identifier> identifiers, Authorities authorities) {
        String primary = authorities.primary();
        if (primary == null) {
            return Optional.empty();
        }
        String system = Objects.requireNonNullElse(authorities.systems().get(primary), primary);
        return identifiers.stream()
                .filter(identifier -> system.equals(identifier.getSystem()))
                .findFirst();
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
