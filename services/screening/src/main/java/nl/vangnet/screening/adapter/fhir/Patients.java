package nl.vangnet.screening.adapter.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.vangnet.screening.domain.visit.PatientIdentifier;
import nl.vangnet.screening.domain.visit.PatientSnapshot;
import nl.vangnet.screening.domain.visit.PersonName;
import nl.vangnet.screening.domain.visit.Sex;
import nl.vangnet.screening.domain.visit.StatedTime;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.jspecify.annotations.Nullable;

/** Reads who the patient is (R4 Patient). */
final class Patients {

    private Patients() {}

    static PatientSnapshot read(Patient patient, FhirTimes times) {
        List<PatientIdentifier> identifiers = patient.getIdentifier().stream()
                .filter(identifier ->
                        identifier.hasValue() && !identifier.getValue().isBlank())
                .map(Patients::identifier)
                .toList();
        return new PatientSnapshot(
                primary(identifiers),
                identifiers,
                name(patient),
                birthDate(patient.getBirthDateElement(), times),
                sex(patient.getGender()),
                language(patient));
    }

    private static PatientIdentifier identifier(Identifier identifier) {
        String type = identifier.getType().getCoding().stream()
                .map(Coding::getCode)
                .filter(code -> code != null)
                .findFirst()
                .orElse(null);
        return new PatientIdentifier(identifier.getSystem(), identifier.getValue(), type);
    }

    /** The one from which intake makes the patient key. */
    private static @Nullable PatientIdentifier primary(List<PatientIdentifier> identifiers) {
        return ofType(identifiers, "MR")
                .or(() -> ofType(identifiers, "PI"))
                .or(() -> identifiers.stream().findFirst())
                .orElse(null);
    }

    private static Optional<PatientIdentifier> ofType(List<PatientIdentifier> identifiers, String type) {
        return identifiers.stream()
                .filter(identifier -> type.equals(identifier.type()))
                .findFirst();
    }

    private static @Nullable PersonName name(Patient patient) {
        HumanName name = patient.getName().stream()
                .filter(candidate -> candidate.getUse() == NameUse.OFFICIAL)
                .findFirst()
                .orElseGet(patient::getNameFirstRep);
        String given = name.hasGiven() ? name.getGivenAsSingleString() : null;
        String family = name.hasFamily() ? name.getFamily() : name.getText();
        return given == null && family == null ? null : new PersonName(family, given);
    }

    private static @Nullable LocalDate birthDate(DateType date, FhirTimes times) {
        return times.stated(date).orElse(null) instanceof StatedTime.Day day ? day.date() : null;
    }

    private static Sex sex(@Nullable AdministrativeGender gender) {
        return switch (gender) {
            case FEMALE -> Sex.FEMALE;
            case MALE -> Sex.MALE;
            case OTHER -> Sex.OTHER;
            case UNKNOWN, NULL -> Sex.UNKNOWN;
            case null -> Sex.UNKNOWN;
        };
    }

    /** The preferred language, else the first. */
    private static @Nullable String language(Patient patient) {
        return patient.getCommunication().stream()
                .filter(PatientCommunicationComponent::getPreferred)
                .findFirst()
                .or(() -> patient.getCommunication().stream().findFirst())
                .map(communication ->
                        communication.getLanguage().getCodingFirstRep().getCode())
                .orElse(null);
    }
}
