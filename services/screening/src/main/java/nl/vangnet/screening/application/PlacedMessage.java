package nl.vangnet.screening.application;

import java.util.UUID;

/** A stored message: which revision of it counts, and of which visit of which patient it is. */
public record PlacedMessage(UUID messageId, int revision, UUID visitId, UUID patientKey) {}
