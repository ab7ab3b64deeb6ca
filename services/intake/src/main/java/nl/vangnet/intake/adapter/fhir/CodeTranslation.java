package nl.vangnet.intake.adapter.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.CodeMap;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Translates the codes of a message by its feed's code map, in place: the mapped coding first, the sender's own behind it.
 * What stays unknown is counted, and where it decides, the message has to wait.
 */
final class CodeTranslation {

    /** Keeps what Encounter.class said before: that element holds one coding only. */
    static final String SOURCE_CODING = "https://vangnet.nl/fhir/StructureDefinition/source-coding";

    private final FhirMessage message;
    private final FeedProfile profile;
    private final CodeMap codes;
    private final List<UnmappedCode> unmapped = new ArrayList<>();
    private boolean changed;
    private @Nullable Fault undecided;

    private CodeTranslation(FhirMessage message, FeedProfile profile) {
        this.message = message;
        this.profile = profile;
        this.codes = profile.codes();
    }

    static CodeTranslation of(FhirMessage message, FeedProfile profile) {
        CodeTranslation translation = new CodeTranslation(message, profile);
        message.all(Encounter.class).forEach(translation::encounter);
        message.all(Condition.class)
                .forEach(condition -> translation.concept(CodeField.DIAGNOSIS, condition.getCode()));
        message.all(Observation.class).forEach(translation::observation);
        return translation;
    }

    /** Whether the message is no longer what the sender wrote. */
    boolean changed() {
        return changed;
    }

    List<UnmappedCode> unmapped() {
        return unmapped;
    }

    /** Why nobody can tell what the message is about, until the code is mapped. */
    Optional<Fault> undecided() {
        return Optional.ofNullable(undecided);
    }

    private void encounter(Encounter encounter) {
        patientClass(encounter);
        encounter.getType().forEach(type -> concept(CodeField.ADMISSION_TYPE, type));
        encounter.getReasonCode().forEach(reason -> concept(CodeField.ADMIT_REASON, reason));
        if (encounter.hasHospitalization()) {
            concept(CodeField.ADMIT_SOURCE, encounter.getHospitalization().getAdmitSource());
            concept(
                    CodeField.DISCHARGE_DISPOSITION,
                    encounter.getHospitalization().getDischargeDisposition());
        }
    }

    private void observation(Observation observation) {
        concept(CodeField.OBSERVATION, observation.getCode());
        if (observation.hasValueCodeableConcept()) {
            concept(CodeField.OBSERVATION_VALUE, observation.getValueCodeableConcept());
        }
    }

    private void patientClass(Encounter encounter) {
        Coding own = encounter.getClass_();
        if (isInEmergencyDepartment(encounter)) {
            replaceClass(encounter, new Coding(KnownSystems.ACT_CODE, "EMER", "emergency"));
        } else if (own.hasCode()) {
            Optional<MappedCode> mapped = codes.find(CodeField.PATIENT_CLASS, own.getSystem(), own.getCode());
            if (mapped.isPresent()) {
                replaceClass(encounter, coding(mapped.get()));
            } else if (!KnownSystems.knowsClass(own)) {
                unmapped.add(unmapped(CodeField.PATIENT_CLASS, own));
                // Of another visit that is mentioned nothing depends on it.
                if (message.encounter().orElse(null) == encounter) {
                    undecided = Fault.at(
                            IntakeErrorCode.UNMAPPED_CODE,
                            "Encounter.class",
                            "What kind of visit this code means is not mapped yet.");
                }
            }
        }
    }

    private void replaceClass(Encounter encounter, Coding coding) {
        Coding own = encounter.getClass_();
        if (isSame(own, coding)) {
            return;
        }
        if (!own.isEmpty()) {
            coding.addExtension(SOURCE_CODING, own);
        }
        encounter.setClass_(coding);
        changed = true;
    }

    private void concept(CodeField field, CodeableConcept concept) {
        List<Coding> coded =
                concept.getCoding().stream().filter(Coding::hasCode).toList();
        for (Coding own : coded) {
            Optional<Coding> mapped =
                    codes.find(field, own.getSystem(), own.getCode()).map(CodeTranslation::coding);
            if (mapped.isPresent()) {
                if (coded.stream().noneMatch(coding -> isSame(coding, mapped.get()))) {
                    concept.getCoding().addFirst(mapped.get());
                    changed = true;
                }
                return;
            }
        }
        if (coded.stream().noneMatch(coding -> KnownSystems.knows(coding.getSystem()))) {
            coded.forEach(own -> unmapped.add(unmapped(field, own)));
        }
    }

    private boolean isInEmergencyDepartment(Encounter encounter) {
        return !profile.emergencyLocations().isEmpty()
                && encounter.getLocation().stream()
                        .filter(place -> place.getStatus() != Encounter.EncounterLocationStatus.COMPLETED)
                        .flatMap(place -> names(place.getLocation()))
                        .anyMatch(name ->
                                name != null && profile.emergencyLocations().contains(name));
    }

    private Stream<@Nullable String> names(Reference place) {
        Stream<@Nullable String> own =
                Stream.of(place.getDisplay(), place.getIdentifier().getValue());
        return message.resolve(place, Location.class)
                .map(location -> Stream.concat(
                        own,
                        Stream.concat(
                                Stream.of(location.getName()),
                                location.getIdentifier().stream().map(id -> id.getValue()))))
                .orElse(own);
    }

    private static boolean isSame(Coding one, Coding other) {
        return other.getCode().equals(one.getCode()) && other.getSystem().equals(one.getSystem());
    }

    private static Coding coding(MappedCode mapped) {
        return new Coding(mapped.system(), mapped.code(), mapped.display());
    }

    private static UnmappedCode unmapped(CodeField field, Coding own) {
        return new UnmappedCode(new LocalCode(field, own.getSystem(), own.getCode()), own.getDisplay());
    }
}
