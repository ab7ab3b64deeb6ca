package nl.vangnet.intake.adapter.hl7v2;

import org.jspecify.annotations.Nullable;

/**
 * What an Encounter is written with beside its own segment.
 *
 * @param movedBy the MRG that names whose visit it was (ADT^A45), or null
 * @param movedFromId the entry of that patient, or null
 * @param isCharged whether the account of the message is that of the visit; not when the account itself is moved
 */
record Visit(
        VisitClass visitClass,
        @Nullable Hl7Segment movedBy,
        @Nullable String movedFromId,
        boolean isCharged) {

    /** Whose it was before it was moved to its subject. */
    static final String MOVED_FROM = "https://vangnet.nl/fhir/StructureDefinition/moved-from";

    /** Writes the extension, if the visit was moved. */
    void movedFrom(FhirWriter out) {
        if (movedFromId != null) {
            movedFrom(out, movedFromId);
        }
    }

    static void movedFrom(FhirWriter out, String patientId) {
        out.object();
        out.plain("url", MOVED_FROM);
        out.reference("valueReference", patientId);
        out.end();
    }
}
