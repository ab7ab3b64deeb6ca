package nl.vangnet.screening.adapter.fhir;

import java.util.List;
import nl.vangnet.screening.adapter.fhir.BundleContent.Placed;
import nl.vangnet.screening.domain.visit.Movement;
import nl.vangnet.screening.domain.visit.Movement.Action;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.Stay;
import nl.vangnet.screening.domain.visit.VisitLocation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Reads class, place, hospital and period of a stay (R4 Encounter). */
record StayReader(BundleContent content, FhirTimes times) {

    private static final String MOVEMENT = "https://vangnet.nl/fhir/StructureDefinition/movement";
    private static final String ADMISSION_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0007";
    private static final String EMERGENCY_ADMISSION = "E";

    Stay read(Placed<Encounter> placed) {
        Encounter encounter = placed.resource();
        PatientClass patientClass = patientClass(encounter.getClass_());
        if (patientClass == PatientClass.UNKNOWN && isEmergencyAdmission(encounter)) {
            patientClass = PatientClass.EMERGENCY;
        }
        return new Stay(
                patientClass,
                patientClass == PatientClass.EMERGENCY,
                location(placed),
                facility(encounter),
                times.instant(encounter.getPeriod().getStartElement()).orElse(null),
                times.instant(encounter.getPeriod().getEndElement()).orElse(null),
                Deaths.atDischarge(encounter),
                account(encounter),
                movement(encounter));
    }

    /** PID-18. */
    private static @Nullable String account(Encounter encounter) {
        return encounter.getAccount().stream()
                .map(Reference::getIdentifier)
                .filter(Identifier::hasValue)
                .map(StayReader::named)
                .findFirst()
                .orElse(null);
    }

    /** A number with its assigner, as one text. */
    static String named(Identifier number) {
        return (number.hasSystem() ? number.getSystem() : "") + "|" + number.getValue();
    }

    /** ZBE, which intake passes on whole. */
    private static @Nullable Movement movement(Encounter encounter) {
        Extension movement = encounter.getExtensionByUrl(MOVEMENT);
        if (movement == null
                || !(movement.getExtensionByUrl("id") instanceof Extension id)
                || !(id.getValue() instanceof Identifier number)) {
            return null;
        }
        String action = movement.getExtensionByUrl("action") instanceof Extension said
                ? String.valueOf(said.getValue().primitiveValue())
                : "";
        return switch (action) {
            case "INSERT" -> new Movement(named(number), Action.INSERT);
            case "UPDATE" -> new Movement(named(number), Action.UPDATE);
            case "CANCEL" -> new Movement(named(number), Action.CANCEL);
            default -> null;
        };
    }

    /** V3 ActCode, and the letters of HL7 v2 table 0004 for senders that pass them on. */
    private static PatientClass patientClass(Coding coding) {
        return switch (String.valueOf(coding.getCode())) {
            case "EMER", "E" -> PatientClass.EMERGENCY;
            case "IMP", "ACUTE", "NONAC", "I" -> PatientClass.INPATIENT;
            case "AMB", "OBSENC", "SS", "O", "R" -> PatientClass.AMBULATORY;
            case "PRENC", "P" -> PatientClass.PREADMISSION;
            case "null", "U", "N" -> PatientClass.UNKNOWN;
            default -> PatientClass.OTHER;
        };
    }

    /** PV1-4 E, where the class is not stated. */
    private static boolean isEmergencyAdmission(Encounter encounter) {
        return encounter.getType().stream()
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .anyMatch(coding ->
                        ADMISSION_TYPES.equals(coding.getSystem()) && EMERGENCY_ADMISSION.equals(coding.getCode()));
    }

    /** The active location, else the last that is not merely planned or reserved. */
    private @Nullable VisitLocation location(Placed<Encounter> placed) {
        @Nullable VisitLocation last = null;
        List<EncounterLocationComponent> locations = placed.resource().getLocation();
        for (int i = 0; i < locations.size(); i++) {
            EncounterLocationStatus status = locations.get(i).getStatus();
            if (DeletedValues.isDeleted(locations.get(i).getLocation())) {
                return null;
            }
            if (status == EncounterLocationStatus.PLANNED || status == EncounterLocationStatus.RESERVED) {
                continue;
            }
            VisitLocation location = location(locations.get(i), placed.place() + ".location[%d]".formatted(i));
            if (status == EncounterLocationStatus.ACTIVE && location != null) {
                return location;
            }
            last = location != null ? location : last;
        }
        return last;
    }

    private @Nullable VisitLocation location(EncounterLocationComponent component, String place) {
        Location location =
                content.resolve(component.getLocation(), Location.class).orElseGet(Location::new);
        String display = component.getLocation().getDisplay();
        String name = display != null ? display : location.getName();
        String type = location.getType().stream()
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .map(Coding::getCode)
                .filter(code -> code != null)
                .findFirst()
                .orElse(null);
        return name == null && type == null ? null : new VisitLocation(name == null ? "" : name, type, place);
    }

    private @Nullable String facility(Encounter encounter) {
        String display = encounter.getServiceProvider().getDisplay();
        return display != null
                ? display
                : content.resolve(encounter.getServiceProvider(), Organization.class)
                        .map(Organization::getName)
                        .orElse(null);
    }
}
