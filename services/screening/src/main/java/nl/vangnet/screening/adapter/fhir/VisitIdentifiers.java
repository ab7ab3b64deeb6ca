package nl.vangnet.screening.adapter.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** What identifies a visit (R4 Encounter.episodeOfCare, Encounter.identifier), strongest first. */
final class VisitIdentifiers {

    private static final String VISIT_NUMBER = "VN";

    private VisitIdentifiers() {}

    /** Encounter.id is not among them: MedCom sends one id with several episodes, and several ids with one. */
    static List<VisitIdentifier> read(BundleContent content, Encounter encounter, FhirTimes times) {
        List<VisitIdentifier> identifiers = new ArrayList<>();
        for (Reference episode : encounter.getEpisodeOfCare()) {
            add(identifiers, Kind.EPISODE, episode.getIdentifier());
            content.resolve(episode, EpisodeOfCare.class)
                    .ifPresent(found ->
                            found.getIdentifier().forEach(identifier -> add(identifiers, Kind.EPISODE, identifier)));
        }
        List<Identifier> numbers = encounter.getIdentifier().stream()
                .filter(VisitIdentifiers::isVisitNumber)
                .toList();
        numbers.forEach(number -> add(identifiers, Kind.VISIT_NUMBER, number));
        if (numbers.isEmpty() && encounter.hasIdentifier()) {
            add(identifiers, Kind.VISIT_NUMBER, encounter.getIdentifierFirstRep());
        }
        if (identifiers.isEmpty()) {
            Optional<Instant> start = times.instant(encounter.getPeriod().getStartElement());
            start.ifPresent(
                    arrival -> identifiers.add(new VisitIdentifier(Kind.ARRIVAL, null, Objects.toString(arrival))));
        }
        return identifiers;
    }

    /** An identifier of another type (an account, a booking) can be that of several visits. */
    private static boolean isVisitNumber(Identifier identifier) {
        return !identifier.hasType()
                || identifier.getType().getCoding().stream().anyMatch(coding -> VISIT_NUMBER.equals(coding.getCode()));
    }

    private static void add(List<VisitIdentifier> identifiers, Kind kind, Identifier identifier) {
        if (identifier.hasValue() && !identifier.getValue().isBlank()) {
            identifiers.add(new VisitIdentifier(kind, identifier.getSystem(), identifier.getValue()));
        }
    }
}
