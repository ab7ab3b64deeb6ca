package nl.vangnet.trials.domain;

/** The recorded sex of a patient (FHIR R4 administrative-gender). */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
