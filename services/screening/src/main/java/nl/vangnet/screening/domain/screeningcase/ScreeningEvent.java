package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;

/** A fact about a case, for everybody who follows it. Each carries the case as it then stood. */
public sealed interface ScreeningEvent {

    Instant occurredAt();

    ScreeningCase snapshot();

    /** The visit opened a case. */
    record ExposureDetected(Instant occurredAt, ScreeningCase snapshot) implements ScreeningEvent {}

    /** The visit says something else than before, and the case stays open. */
    record ExposureReassessed(Instant occurredAt, ScreeningCase snapshot) implements ScreeningEvent {}

    /** A nurse confirmed criterion A. */
    record ExposureConfirmed(Instant occurredAt, ScreeningCase snapshot) implements ScreeningEvent {}

    /** The instruments of a stage gave an outcome, or gave a new one. */
    record ScreeningCompleted(Instant occurredAt, ScreeningCase snapshot) implements ScreeningEvent {}

    /** T0 moved, and every window with it. */
    record TraumaTimeCorrected(Instant occurredAt, ScreeningCase snapshot) implements ScreeningEvent {}

    /** The case ended; {@link ScreeningCase#closedReason()} says why. */
    record CaseClosed(Instant occurredAt, ScreeningCase snapshot) implements ScreeningEvent {}

    /** A closed case is open again, in the state that it had earned. */
    record CaseReopened(Instant occurredAt, ScreeningCase snapshot) implements ScreeningEvent {}
}
