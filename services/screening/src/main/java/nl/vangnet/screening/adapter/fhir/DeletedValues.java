package nl.vangnet.screening.adapter.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.vangnet.screening.adapter.fhir.BundleContent.Placed;
import nl.vangnet.screening.domain.visit.Deletions;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Reads what a sender takes away: values that intake marks as deleted (HL7 v2 {@code ""}). */
final class DeletedValues {

    private static final String DELETED = "https://vangnet.nl/fhir/StructureDefinition/deleted";
    private static final String MODE_OF_ARRIVAL = "http://hl7.org/fhir/StructureDefinition/encounter-modeOfArrival";

    private final Set<String> deleted = new HashSet<>();

    private DeletedValues() {}

    static Set<String> read(BundleContent content, Patient patient, @Nullable Placed<Encounter> encounter) {
        DeletedValues values = new DeletedValues();
        values.add(patient.getBirthDateElement(), Deletions.BIRTH_DATE);
        values.add(patient.getGenderElement(), Deletions.SEX);
        values.add(patient.getDeceased(), Deletions.DEATH);
        if (encounter != null) {
            values.addStay(encounter);
        }
        for (Placed<Condition> condition : content.all(Condition.class)) {
            if (isDeleted(condition.resource().getCode())) {
                values.deleted.add(
                        BundleContent.placeOf(condition.resource().getExtension(), condition.place() + ".code"));
            }
        }
        for (Placed<Observation> observation : content.all(Observation.class)) {
            if (ReasonsReader.isAccident(observation.resource())) {
                values.add(observation.resource().getEffective(), Deletions.ACCIDENT);
            }
            if (isDeleted(observation.resource().getValue())) {
                values.deleted.add(
                        BundleContent.placeOf(observation.resource().getExtension(), observation.place() + ".value"));
            }
        }
        return values.deleted;
    }

    private void addStay(Placed<Encounter> placed) {
        Encounter encounter = placed.resource();
        add(encounter.getPeriod().getStartElement(), Deletions.START);
        add(encounter.getPeriod().getEndElement(), Deletions.END);
        add(encounter.getHospitalization().getDischargeDisposition(), Deletions.DISPOSITION);
        for (EncounterLocationComponent location : encounter.getLocation()) {
            add(location.getLocation(), Deletions.LOCATION);
        }
        for (Extension mode : encounter.getExtensionsByUrl(MODE_OF_ARRIVAL)) {
            add(mode.getValue(), Deletions.ARRIVAL_MODE);
        }
        List<CodeableConcept> reasons = encounter.getReasonCode();
        for (int i = 0; i < reasons.size(); i++) {
            if (isDeleted(reasons.get(i))) {
                String place = placed.place() + ".reasonCode[%d]".formatted(i);
                deleted.add(BundleContent.placeOf(reasons.get(i).getExtension(), place));
            }
        }
    }

    private void add(@Nullable Type value, String fact) {
        if (isDeleted(value)) {
            deleted.add(fact);
        }
    }

    static boolean isDeleted(@Nullable Type value) {
        return value != null && value.getExtension().stream().anyMatch(extension -> DELETED.equals(extension.getUrl()));
    }
}
