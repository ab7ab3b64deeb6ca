package nl.vangnet.screening.domain.visit;

/** The kind of stay (HL7 v2 PV1-2, FHIR Encounter.class). */
public enum PatientClass {
    EMERGENCY,
    INPATIENT,
    AMBULATORY,
    PREADMISSION,
    OTHER,
    /** The message does not say. */
    UNKNOWN
}
