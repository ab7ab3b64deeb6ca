package nl.vangnet.intake.application.identity;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.intake.domain.PatientIdentifier;

/** An identifier that a message named. */
public record SeenIdentifier(UUID patientKey, PatientIdentifier identifier, UUID message, Instant at) {}
