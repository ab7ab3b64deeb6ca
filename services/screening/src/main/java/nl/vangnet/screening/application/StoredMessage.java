package nl.vangnet.screening.application;

import java.util.UUID;
import nl.vangnet.screening.domain.visit.PatientMessage;

/**
 * A message as it is stored.
 *
 * @param visitId the visit of which it is
 * @param firstVisitId the visit of which it was first, by which what a merge joined comes apart; the present one where
 *     somebody else has that by now
 * @param message what it says, and the patient under whom it came
 */
public record StoredMessage(UUID visitId, UUID firstVisitId, PatientMessage message) {

    public String messageId() {
        return message.facts().messageId();
    }
}
