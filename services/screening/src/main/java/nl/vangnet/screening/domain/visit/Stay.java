package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one message says about the stay itself (HL7 v2 PV1, FHIR Encounter).
 *
 * @param emergency the message marks the emergency department (class EMER, PV1-2 E, PV1-4 E)
 * @param facility the hospital, as the sender names it
 * @param start arrival or start of this part of the stay (PV1-44, Encounter.period.start)
 * @param leftDead the discharge disposition (PV1-36) says dead, or says something else; null: silent
 * @param account to which the stay is charged (PID-18), with its assigner
 */
public record Stay(
        PatientClass patientClass,
        boolean emergency,
        @Nullable VisitLocation location,
        @Nullable String facility,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Boolean leftDead,
        @Nullable String account,
        @Nullable Movement movement) {

    /** A stay without an account, which no movement changed. */
    public Stay(
            PatientClass patientClass,
            boolean emergency,
            @Nullable VisitLocation location,
            @Nullable String facility,
            @Nullable Instant start,
            @Nullable Instant end) {
        this(patientClass, emergency, location, facility, start, end, null, null, null);
    }

    public static Stay unknown() {
        return new Stay(PatientClass.UNKNOWN, false, null, null, null, null);
    }
}
