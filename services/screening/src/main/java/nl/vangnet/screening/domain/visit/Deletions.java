package nl.vangnet.screening.domain.visit;

/**
 * What a sender can take away by deleting a value (HL7 v2 {@code ""}), by the name of its FHIR element. What has a place
 * in the source message, such as a diagnosis, is taken away by that place.
 */
public final class Deletions {

    public static final String BIRTH_DATE = "Patient.birthDate";
    public static final String SEX = "Patient.gender";
    public static final String DEATH = "Patient.deceased";
    public static final String START = "Encounter.period.start";
    public static final String END = "Encounter.period.end";
    public static final String LOCATION = "Encounter.location";
    public static final String DISPOSITION = "Encounter.hospitalization.dischargeDisposition";

    /** ACC-1. */
    public static final String ACCIDENT = "Observation.effective";

    /** PV2-38. */
    public static final String ARRIVAL_MODE = "Encounter.modeOfArrival";

    private Deletions() {}
}
