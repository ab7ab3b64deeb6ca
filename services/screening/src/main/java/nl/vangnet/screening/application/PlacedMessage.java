package nl.vangnet.screening.application;

import java.util.UUID;

/**
 * A stored message: which revision of it counts, and of which visit of which patient it is.
 *
 * @param patient the patient's alias
 */
public record PlacedMessage(UUID messageId, int revision, UUID visitId, UUID patientKey, String patient) {}
