package nl.vangnet.screening.domain.visit;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The patient as one message, or a folded visit, describes them (HL7 v2 PID, FHIR Patient).
 *
 * @param primary the identifier that people say: type MR, else PI, else the first; null when there is none
 * @param birthDate null when unknown or when only a year or month is stated
 * @param language language tag of FHIR Patient.communication or PID-15, for example {@code nl}
 */
public record PatientSnapshot(
        @Nullable PatientIdentifier primary,
        List<PatientIdentifier> identifiers,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        Sex sex,
        @Nullable String language) {

    public PatientSnapshot {
        identifiers = List.copyOf(identifiers);
    }

    /** A patient of whom nothing is known. */
    public static PatientSnapshot unknown() {
        return new PatientSnapshot(null, List.of(), null, null, Sex.UNKNOWN, null);
    }

    /** Age in whole years on a day, or null when the birth date is unknown, as one after that day is. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null || birthDate.isAfter(day)
                ? null
                : Period.between(birthDate, day).getYears();
    }

    /** What is left when a sender takes values away. */
    PatientSnapshot without(Set<String> deleted) {
        boolean birth = deleted.contains(Deletions.BIRTH_DATE);
        boolean gender = deleted.contains(Deletions.SEX);
        return birth || gender
                ? new PatientSnapshot(
                        primary, identifiers, name, birth ? null : birthDate, gender ? Sex.UNKNOWN : sex, language)
                : this;
    }

    /** What is known after a newer message: it wins where it speaks, and its silence erases nothing. */
    PatientSnapshot updatedBy(PatientSnapshot newer) {
        Set<PatientIdentifier> all = new LinkedHashSet<>(newer.identifiers);
        all.addAll(identifiers);
        return new PatientSnapshot(
                newer.primary != null ? newer.primary : primary,
                List.copyOf(all),
                newer.name != null ? newer.name : name,
                newer.birthDate != null ? newer.birthDate : birthDate,
                newer.sex != Sex.UNKNOWN ? newer.sex : sex,
                newer.language != null ? newer.language : language);
    }

    /** Redacted, because it describes a person and must not reach a log. */
    @Override
    public String toString() {
        return "PatientSnapshot[redacted]";
    }
}
