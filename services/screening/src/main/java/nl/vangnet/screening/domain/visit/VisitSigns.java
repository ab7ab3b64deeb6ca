package nl.vangnet.screening.domain.visit;

import org.jspecify.annotations.Nullable;

/**
 * Code systems of what is seen of a patient beside the diagnoses: triage, the way of arrival, consciousness, the room.
 * A sender's words for them are kept as codes, so that the rules can name them.
 */
public final class VisitSigns {

    /** Flowchart of the Manchester Triage System, by its name. */
    public static final String MANCHESTER = "https://vangnet.nl/fhir/CodeSystem/manchester-flowchart";

    /** Complaint of the Nederlandse Triage Standaard (ingangsklacht), by its name. */
    public static final String NTS = "https://vangnet.nl/fhir/CodeSystem/nts-complaint";

    /** Urgency of any triage system: a colour, a number, U0 to U5. */
    public static final String TRIAGE_CATEGORY = "https://vangnet.nl/fhir/CodeSystem/triage-category";

    /** Total of the Glasgow Coma Scale, 3 to 15. */
    public static final String GLASGOW = "https://vangnet.nl/fhir/CodeSystem/glasgow-coma-scale";

    /** HL7 v2 table 0430, mode of arrival (PV2-38, FHIR encounter-modeOfArrival). */
    public static final String ARRIVAL = "http://terminology.hl7.org/CodeSystem/v2-0430";

    /** What the visit itself shows: {@link #ACCIDENT}, {@link #INTENSIVE_CARE}, {@link #RESUSCITATION_ROOM}. */
    public static final String VISIT = "https://vangnet.nl/fhir/CodeSystem/visit-sign";

    /** An accident is dated (HL7 v2 ACC-1). */
    public static final String ACCIDENT = "accident";

    /** The patient lay in intensive care at some time. */
    public static final String INTENSIVE_CARE = "intensive-care";

    /** The patient lay in the resuscitation room at some time. */
    public static final String RESUSCITATION_ROOM = "resuscitation-room";

    private VisitSigns() {}

    /** The five levels of the Manchester system as German emergency departments register them (AKTIN). */
    public static final String TRIAGE_CATEGORY_AKTIN = "urn:oid:1.2.276.0.76.5.438";

    /** Whether a code of it can stand as it was sent. */
    public static boolean isTriage(@Nullable String system) {
        return MANCHESTER.equals(system)
                || NTS.equals(system)
                || TRIAGE_CATEGORY.equals(system)
                || TRIAGE_CATEGORY_AKTIN.equals(system);
    }

    /** Whether a visit has one value of it, so that a newer one replaces the older. */
    static boolean isSingleValued(@Nullable String system) {
        return ARRIVAL.equals(system)
                || GLASGOW.equals(system)
                || TRIAGE_CATEGORY.equals(system)
                || TRIAGE_CATEGORY_AKTIN.equals(system);
    }
}
