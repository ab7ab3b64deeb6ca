package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.screening.domain.visit.PatientMessage;
import nl.vangnet.screening.domain.visit.VisitMessage;

/**
 * A message as intake published it.
 *
 * @param messageId intake's id
 * @param revision how often intake read it anew since: a higher one takes the place of what was read before
 * @param patientKey intake's pseudonymous key of the patient
 * @param receivedAt when intake took it in
 */
public record ReceivedMessage(UUID messageId, int revision, UUID patientKey, Instant receivedAt, VisitMessage facts) {

    /** The message beside the patient under whom it came. */
    PatientMessage ofPatient() {
        return new PatientMessage(patientKey, facts);
    }

    /** A message that was read once. */
    public ReceivedMessage(UUID messageId, UUID patientKey, Instant receivedAt, VisitMessage facts) {
        this(messageId, 0, patientKey, receivedAt, facts);
    }
}
