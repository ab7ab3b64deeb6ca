package nl.vangnet.intake.domain;

/** The two forms in which a hospital's messages arrive. */
public enum MessageFormat {
    HL7V2,
    FHIR
}
