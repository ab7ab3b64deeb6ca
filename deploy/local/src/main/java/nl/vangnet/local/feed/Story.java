package nl.vangnet.local.feed;

import java.util.List;

/**
 * Why somebody comes: the complaint at the desk, what the doctors find, and how it usually goes on.
 *
 * @param isExposure whether it is a trauma that screening should bring to a nurse
 * @param sex empty for either
 * @param accident what the accident segment (ACC) says; empty for none
 */
record Story(
        int weight,
        boolean isExposure,
        int minAge,
        int maxAge,
        String sex,
        int admittedPercent,
        int intensiveCarePercent,
        int triage,
        String complaint,
        List<Diagnosis> diagnoses,
        String accident) {

    /** A diagnosis or external cause, by WHO ICD-10. */
    record Diagnosis(String code, String text) {}

    boolean fits(Person person, int age) {
        return age >= minAge && age <= maxAge && (sex.isEmpty() || sex.equals(person.sex()));
    }
}
