package nl.vangnet.intake.adapter.hl7v2;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * PID to R4 Patient (map PID[Patient]): who it is, how to reach them, and what the trials need to know. Address, race,
 * religion, marital status and other fields that nobody here needs are left where they are.
 */
final class Patients {

    private static final int PATIENT_ID = 2;
    private static final int IDENTIFIERS = 3;
    private static final int ALTERNATE_ID = 4;

    private Patients() {}

    static Patient of(Hl7Segment pid, String id, Mapping mapping) {
        Patient patient = new Patient();
        patient.setId(id);
        addIdentifiers(pid, PATIENT_ID, patient);
        addIdentifiers(pid, IDENTIFIERS, patient);
        addIdentifiers(pid, ALTERNATE_ID, patient);
        for (int i = 0; i < pid.repetitions(5); i++) {
            name(pid, i).ifPresent(patient::addName);
        }
        mapping.date(pid, 7).ifPresent(patient::setBirthDateElement);
        addGender(pid, patient, mapping);
        telephone(pid, 13, ContactPointUse.HOME).ifPresent(patient::addTelecom);
        telephone(pid, 14, ContactPointUse.WORK).ifPresent(patient::addTelecom);
        String language = pid.text(15);
        if (language != null) {
            patient.addCommunication().setLanguage(language(pid, language));
        }
        addDeath(pid, patient, mapping);
        return patient;
    }

    private static void addIdentifiers(Hl7Segment pid, int field, Patient patient) {
        for (int i = 0; i < pid.repetitions(field); i++) {
            Identifiers.identifier(pid, field, i)
                    .filter(identifier ->
                            patient.getIdentifier().stream().noneMatch(other -> other.equalsDeep(identifier)))
                    .ifPresent(patient::addIdentifier);
        }
    }

    /** XPN: FN.1 is the whole family name, FN.2 to FN.5 are its Dutch parts, which we do not take apart. */
    private static Optional<HumanName> name(Hl7Segment pid, int repetition) {
        HumanName name = new HumanName().setFamily(pid.text(5, repetition, 1, 1));
        addIfPresent(pid.text(5, repetition, 2, 1), name::addGiven);
        addIfPresent(pid.text(5, repetition, 3, 1), name::addGiven);
        addIfPresent(pid.text(5, repetition, 4, 1), name::addSuffix);
        addIfPresent(pid.text(5, repetition, 5, 1), name::addPrefix);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String type = pid.text(5, repetition, 7, 1);
        if (type != null) {
            name.setUse(
                    switch (type) {
                        case "L" -> NameUse.OFFICIAL;
                        case "D" -> NameUse.USUAL;
                        case "M" -> NameUse.MAIDEN;
                        case "N" -> NameUse.NICKNAME;
                        case "S" -> NameUse.ANONYMOUS;
                        default -> null;
                    });
        }
        return Optional.of(name);
    }

    /** Table 0001 (map AdministrativeSex). */
    private static void addGender(Hl7Segment pid, Patient patient, Mapping mapping) {
        String sex = pid.text(8);
        if (sex == null) {
            return;
        }
        switch (sex.toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE", "V" -> patient.setGender(AdministrativeGender.FEMALE);
            case "M", "MALE" -> patient.setGender(AdministrativeGender.MALE);
            case "O", "A", "N", "OTHER", "X" -> patient.setGender(AdministrativeGender.OTHER);
            case "U", "UNKNOWN" -> patient.setGender(AdministrativeGender.UNKNOWN);
            default -> mapping.unreadable(pid, 8, "This sex is not in table 0001; the field was left out.");
        }
    }

    private static Optional<ContactPoint> telephone(Hl7Segment pid, int field, ContactPointUse use) {
        String number = pid.text(field, 1) != null ? pid.text(field, 1) : pid.text(field, 12);
        return number == null
                ? Optional.empty()
                : Optional.of(new ContactPoint()
                        .setSystem(ContactPointSystem.PHONE)
                        .setValue(number)
                        .setUse(use));
    }

    private static CodeableConcept language(Hl7Segment pid, String code) {
        Optional<String> tag = Languages.tagOf(code);
        return tag.map(known -> new CodeableConcept(
                        new Coding().setSystem("urn:ietf:bcp:47").setCode(known).setDisplay(pid.text(15, 2))))
                .orElseGet(() -> Codes.concept(pid, 15, null).orElseGet(CodeableConcept::new));
    }

    /** PID-29 when, else PID-30 that. */
    private static void addDeath(Hl7Segment pid, Patient patient, Mapping mapping) {
        String indicator = pid.text(30);
        mapping.dateTime(pid, 29).ifPresent(patient::setDeceased);
        if (!patient.hasDeceased() && indicator != null) {
            switch (indicator.toUpperCase(Locale.ROOT)) {
                case "Y" -> patient.setDeceased(new BooleanType(true));
                case "N" -> patient.setDeceased(new BooleanType(false));
                default -> mapping.unreadable(pid, 30, "This is neither Y nor N; the field was left out.");
            }
        }
    }

    private static void addIfPresent(@Nullable String value, Consumer<String> add) {
        if (value != null) {
            add.accept(value);
        }
    }
}
