package nl.vangnet.intake.adapter.hl7v2;

import org.jspecify.annotations.Nullable;

/**
 * MRG to R4 Patient: the number that a patient had. The HL7 v2-to-FHIR maps know only the account of MRG, so this
 * follows Patient.link: who is merged is no longer active and points at who goes on.
 */
final class PriorPatients {

    private PriorPatients() {}

    /** Writes the entry of a patient who was merged into another. */
    static void retired(FhirWriter out, Hl7Segment mrg, String id, String survivor, Mapping mapping) {
        out.entry("Patient", id);
        parts(out, mrg, "old", mapping);
        out.bool("active", false);
        out.array("link");
        link(out, survivor, "replaced-by");
        out.end();
        out.endEntry();
    }

    /** Writes the entry of a patient who lost a visit or account to another, and goes on without it. */
    static void former(FhirWriter out, Hl7Segment mrg, String id, Mapping mapping) {
        out.entry("Patient", id);
        parts(out, mrg, null, mapping);
        out.endEntry();
    }

    /** Writes an element of the open array {@code link}; {@code type} as in R4 LinkType. */
    static void link(FhirWriter out, String other, String type) {
        out.object();
        out.reference("other", other);
        out.string("type", type);
        out.end();
    }

    private static void parts(FhirWriter out, Hl7Segment mrg, @Nullable String use, Mapping mapping) {
        out.array("identifier");
        for (int field : new int[] {1, 4}) {
            for (int i = 0; i < mrg.repetitions(field); i++) {
                Identifiers.Number number =
                        Identifiers.read(mrg, field, i, mapping.profile().authorities());
                if (number != null) {
                    out.object();
                    out.string("use", use);
                    Identifiers.parts(out, number, number.type());
                    out.end();
                }
            }
        }
        out.end();
        out.array("name");
        for (int i = 0; i < mrg.repetitions(7); i++) {
            Patients.name(out, mrg, 7, i);
        }
        out.end();
    }
}
