package nl.vangnet.screening.domain.screeningcase;

import java.util.UUID;

/**
 * What a case is and stays.
 *
 * @param number what people say, for example {@code VN-0412}
 * @param patientKey intake's pseudonymous key of the patient
 */
public record CaseIdentity(UUID caseId, String number, UUID visitId, UUID patientKey) {}
