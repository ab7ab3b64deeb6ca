package nl.vangnet.screening.domain.visit;

/** Where a visit stands after all its messages (FHIR Encounter.status, four of its values). */
public enum VisitStatus {
    PRESENT,
    ON_LEAVE,
    DISCHARGED,
    CANCELLED
}
