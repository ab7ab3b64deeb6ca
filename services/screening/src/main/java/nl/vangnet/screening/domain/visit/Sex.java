package nl.vangnet.screening.domain.visit;

/** Administrative sex (FHIR Patient.gender, HL7 v2 PID-8). */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
