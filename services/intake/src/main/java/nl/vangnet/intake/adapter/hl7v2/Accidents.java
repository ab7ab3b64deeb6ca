package nl.vangnet.intake.adapter.hl7v2;

import nl.vangnet.intake.domain.feed.CodeField;
import org.jspecify.annotations.Nullable;

/**
 * ACC to an R4 Observation. The HL7 v2-to-FHIR maps list the segment and do not map it, though it is the best trauma
 * signal of HL7 v2, so the codes are our own: what an accident is in {@code v2-segment|ACC}, its parts by field number.
 */
final class Accidents {

    static final String SEGMENTS = "https://vangnet.nl/fhir/CodeSystem/v2-segment";
    static final String FIELDS = "https://vangnet.nl/fhir/CodeSystem/v2-field";

    private static final Codes.Place ACCIDENT = new Codes.Place(CodeField.ACCIDENT, "0050");

    private Accidents() {}

    /** Writes the Observation, unless the segment is empty: some senders end every message with an empty ACC. */
    static void entry(FhirWriter out, Hl7Segment acc, Mapping mapping) {
        out.entry("Observation", mapping.idOf(acc));
        int empty = out.size();
        mapping.dateTimeOrDeleted(out, "effectiveDateTime", acc, 1);
        if (acc.isDeleted(2)) {
            out.object("valueCodeableConcept");
            out.markDeleted();
            out.end();
        } else {
            Codes.concept(out, "valueCodeableConcept", acc, 2, ACCIDENT, mapping);
        }
        out.array("component");
        text(out, acc, 3, "ACC-3", "Accident location");
        yesNo(out, acc, 5, "ACC-5", "Accident job related");
        yesNo(out, acc, 6, "ACC-6", "Accident death");
        text(out, acc, 8, "ACC-8", "Accident description");
        out.end();
        if (out.size() == empty) {
            out.dropEntry();
            return;
        }
        out.place(acc.place(2), false);
        // What the segment says is as final as the registration desk can make it; it has no status of its own.
        out.plain("status", "unknown");
        out.concept("code", SEGMENTS, "ACC", "Accident");
        out.reference("subject", mapping.patient());
        out.reference("encounter", mapping.visit());
        out.endEntry();
    }

    private static void text(FhirWriter out, Hl7Segment acc, int field, String code, String display) {
        @Nullable String text = acc.text(field) != null ? acc.text(field) : acc.text(field, 2);
        if (text != null) {
            out.object();
            out.concept("code", FIELDS, code, display);
            out.string("valueString", text);
            out.end();
        }
    }

    private static void yesNo(FhirWriter out, Hl7Segment acc, int field, String code, String display) {
        String value = acc.text(field);
        if (value != null && (value.equals("Y") || value.equals("N"))) {
            out.object();
            out.concept("code", FIELDS, code, display);
            out.bool("valueBoolean", value.equals("Y"));
            out.end();
        }
    }
}
