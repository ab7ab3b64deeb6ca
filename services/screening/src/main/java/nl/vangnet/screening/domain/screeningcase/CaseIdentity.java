package nl.vangnet.screening.domain.screeningcase;

import java.util.UUID;

/**
 * What a case is and stays; only the patient can turn out to be another.
 *
 * @param number what people say, for example {@code VN-0412}
 * @param patientKey intake's pseudonymous key of the patient
 */
public record CaseIdentity(UUID caseId, String number, UUID visitId, UUID patientKey) {

    CaseIdentity of(UUID patient) {
        return new CaseIdentity(caseId, number, visitId, patient);
    }
}
