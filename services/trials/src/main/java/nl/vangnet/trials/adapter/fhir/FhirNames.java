package nl.vangnet.trials.adapter.fhir;

/** The canonical addresses that this service reads and writes. Each extension is described in the service's README. */
final class FhirNames {

    static final String BASE = "https://vangnet.nl/fhir";

    static final String STUDY_VERSION = definition("study-version");
    static final String PSEUDONYM_PREFIX = definition("pseudonym-prefix");
    static final String WINDOW_DEADLINE = definition("window-deadline");
    static final String CRITERION_RULE = definition("criterion-rule");
    static final String CRITERION_TRIGGER = definition("criterion-trigger");
    static final String CRITERION_QUESTION = definition("criterion-question");

    static final String AGE_BAND = definition("age-band");
    static final String CRITERION_FINDING = definition("criterion-finding");
    static final String WITHDRAWAL_REASON = definition("withdrawal-reason");
    static final String PROTOCOL_VERSION = definition("protocol-version");

    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private FhirNames() {}

    private static String definition(String name) {
        return BASE + "/StructureDefinition/" + name;
    }

    /** The identifier system of a study's pseudonyms: a number is unique within it and nowhere else. */
    static String pseudonymSystem(String trial) {
        return BASE + "/sid/" + trial + "-subject";
    }
}
