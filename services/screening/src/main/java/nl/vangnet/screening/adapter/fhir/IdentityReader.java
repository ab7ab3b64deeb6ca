package nl.vangnet.screening.adapter.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vangnet.screening.adapter.fhir.BundleContent.Placed;
import nl.vangnet.screening.domain.visit.IdentityChange;
import nl.vangnet.screening.domain.visit.PatientAlias;
import nl.vangnet.screening.domain.visit.PatientIdentifier;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import org.hl7.fhir.r4.model.Account;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Patient.PatientLinkComponent;
import org.hl7.fhir.r4.model.Reference;

/**
 * Reads who is who: R4 Patient.link of a merge, the two patients of an unlink (ADT^A37), and whose a visit or account was
 * (ADT^A45, A44). A link that does not replace anybody (ADT^A24) merges nobody: mother and child are linked too.
 */
final class IdentityReader {

    private static final String MOVED_FROM = "https://vangnet.nl/fhir/StructureDefinition/moved-from";
    private static final String UNLINK = "A37";

    private final BundleContent content;
    private final FhirTimes times;
    private final Set<IdentityChange> changes = new LinkedHashSet<>();

    IdentityReader(BundleContent content, FhirTimes times) {
        this.content = content;
        this.times = times;
    }

    List<IdentityChange> read(String eventCode) {
        List<String> names = new ArrayList<>();
        for (Placed<Patient> placed : content.all(Patient.class)) {
            alias(placed.resource()).ifPresent(name -> {
                names.add(name);
                placed.resource().getLink().forEach(link -> merge(name, link));
            });
        }
        if (eventCode.equals(UNLINK) && names.size() > 1) {
            changes.add(IdentityChange.parted(names.get(0), names.get(1)));
        }
        content.all(Encounter.class).forEach(placed -> {
            Encounter encounter = placed.resource();
            Set<String> keys = new LinkedHashSet<>();
            VisitIdentifiers.read(content, encounter, times).stream()
                    .filter(identifier -> identifier.kind() == Kind.VISIT_NUMBER)
                    .map(VisitIdentifier::key)
                    .forEach(keys::add);
            move(encounter, encounter.getSubject(), keys);
        });
        content.all(Account.class).forEach(placed -> {
            Account account = placed.resource();
            Set<String> keys = new LinkedHashSet<>();
            account.getIdentifier().stream()
                    .filter(Identifier::hasValue)
                    .map(number -> IdentityChange.accountKey(StayReader.named(number)))
                    .forEach(keys::add);
            move(account, account.getSubjectFirstRep(), keys);
        });
        return List.copyOf(changes);
    }

    private void merge(String name, PatientLinkComponent link) {
        alias(link.getOther()).filter(other -> !other.equals(name)).ifPresent(other -> {
            if (link.getType() == LinkType.REPLACES) {
                changes.add(IdentityChange.merged(other, name));
            } else if (link.getType() == LinkType.REPLACEDBY) {
                changes.add(IdentityChange.merged(name, other));
            }
        });
    }

    private void move(DomainResource moved, Reference subject, Set<String> keys) {
        for (Extension extension : moved.getExtensionsByUrl(MOVED_FROM)) {
            if (extension.getValue() instanceof Reference former && !keys.isEmpty()) {
                alias(former)
                        .ifPresent(from -> alias(subject)
                                .filter(to -> !to.equals(from))
                                .ifPresent(to -> changes.add(IdentityChange.moved(from, to, keys))));
            }
        }
    }

    private Optional<String> alias(Reference reference) {
        Optional<String> resolved = content.resolve(reference, Patient.class).flatMap(this::alias);
        return resolved.isPresent() || !reference.getIdentifier().hasValue()
                ? resolved
                : Optional.of(PatientAlias.of(new PatientIdentifier(
                        reference.getIdentifier().getSystem(),
                        reference.getIdentifier().getValue(),
                        null)));
    }

    private Optional<String> alias(Patient patient) {
        return Optional.ofNullable(Patients.read(patient, times).primary()).map(PatientAlias::of);
    }
}
