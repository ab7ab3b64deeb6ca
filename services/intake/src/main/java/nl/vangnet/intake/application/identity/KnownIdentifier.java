package nl.vangnet.intake.application.identity;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.intake.domain.PatientIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that a patient is or was known by.
 *
 * @param lastSeen to the day: it is not written for every message
 * @param mergedInto the patient key of the identifier that it lives on as, or null if it is in use
 */
public record KnownIdentifier(
        UUID patientKey,
        PatientIdentifier identifier,
        Instant firstSeen,
        UUID firstMessage,
        Instant lastSeen,
        @Nullable UUID mergedInto) {}
