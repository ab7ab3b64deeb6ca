package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.screening.domain.visit.VisitMessage;

/**
 * A message as intake published it.
 *
 * @param messageId intake's id
 * @param patientKey intake's pseudonymous key of the patient
 * @param receivedAt when intake took it in
 */
public record ReceivedMessage(UUID messageId, UUID patientKey, Instant receivedAt, VisitMessage facts) {}
