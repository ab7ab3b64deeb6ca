package nl.vangnet.intake.adapter.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Code systems whose codes mean the same for everybody; any other is the sender's own. */
final class KnownSystems {

    static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String PATIENT_CLASS = "http://terminology.hl7.org/CodeSystem/v2-0004";

    private static final List<String> PREFIXES = List.of(
            // HL7's own, with the systems of other bodies that HL7 names (sid): ICD-10, ICD-10-CM, ICD-9-CM, CVX, ...
            "http://terminology.hl7.org/",
            "http://hl7.org/fhir/",
            "http://snomed.info/",
            "http://loinc.org",
            "http://unitsofmeasure.org",
            "urn:iso:",
            "urn:ietf:",
            // Denmark's and the Netherlands' national ones.
            "http://medcomfhir.dk/",
            "http://nictiz.nl/",
            "http://fhir.nl/",
            // The Dutch diagnosis thesaurus (DHD), and WHO's ICD-10 in its Dutch edition.
            "urn:oid:2.16.840.1.113883.2.4.3.120.5.1",
            "urn:oid:2.16.840.1.113883.6.3");

    /** Of v3-ActCode's ActEncounterCode, and of HL7 v2 table 0004: what says which kind of visit it is. */
    private static final Set<String> CLASSES = Set.of(
            "AMB", "EMER", "FLD", "HH", "IMP", "ACUTE", "NONAC", "OBSENC", "PRENC", "SS", "VR", "E", "I", "O", "P", "R",
            "B", "C", "N", "U");

    private KnownSystems() {}

    static boolean knows(@Nullable String system) {
        return system != null && PREFIXES.stream().anyMatch(system::startsWith);
    }

    /** R4 Encounter.class, whose codes decide what becomes of a message. */
    static boolean knowsClass(Coding coding) {
        return (ACT_CODE.equals(coding.getSystem()) || PATIENT_CLASS.equals(coding.getSystem()))
                && CLASSES.contains(coding.getCode());
    }
}
