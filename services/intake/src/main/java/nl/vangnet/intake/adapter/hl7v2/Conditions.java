package nl.vangnet.intake.adapter.hl7v2;

import java.util.regex.Pattern;
import nl.vangnet.intake.domain.feed.CodeField;
import org.jspecify.annotations.Nullable;

/** DG1 to R4 Condition (map DG1[Condition]), and its place in Encounter.diagnosis. */
final class Conditions {

    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final Codes.Place DIAGNOSIS = new Codes.Place(CodeField.DIAGNOSIS, null);
    private static final Codes.Place TYPE = new Codes.Place(null, "0052");
    private static final Pattern RANK = Pattern.compile("[1-9]\\d{0,5}");

    private Conditions() {}

    /** Whether the segment names a diagnosis, or deletes one. */
    static boolean isStated(Hl7Segment dg1) {
        return dg1.text(3) != null
                || dg1.text(4) != null
                || dg1.isDeleted(3)
                || dg1.text(3, 2) != null
                || dg1.text(3, 4) != null
                || dg1.text(3, 9) != null;
    }

    /** Writes the Condition. */
    static void entry(FhirWriter out, String id, Hl7Segment dg1, Mapping mapping) {
        out.entry("Condition", id);
        out.place(dg1.place(3), false);
        if ("D".equals(dg1.text(21))) {
            out.concept("verificationStatus", VERIFICATION, "entered-in-error", null);
        }
        out.object("code");
        code(out, dg1, mapping);
        out.end();
        out.reference("subject", mapping.patient());
        out.reference("encounter", mapping.visit());
        mapping.dateTime(out, "onsetDateTime", dg1, 5);
        mapping.dateTime(out, "recordedDate", dg1, 19);
        out.endEntry();
    }

    /** DG1-6 (A admitting, W working, F final) and DG1-15 stand at the visit. */
    static void diagnosis(FhirWriter out, String id, Hl7Segment dg1, Mapping mapping) {
        out.object();
        out.reference("condition", id);
        Codes.concept(out, "use", dg1, 6, TYPE, mapping);
        String rank = dg1.text(15);
        if (rank != null && RANK.matcher(rank).matches()) {
            out.number("rank", rank);
        } else if (rank != null) {
            mapping.unreadable(dg1, 15, "This is not a rank; the field was left out.");
        }
        out.end();
    }

    private static void code(FhirWriter out, Hl7Segment dg1, Mapping mapping) {
        if (dg1.isDeleted(3)) {
            out.markDeleted();
        }
        // DG1-2 names the coding method in messages before 2.4, and still does in many.
        @Nullable String method = dg1.text(2);
        String defaultSystem = CodeSystems.isKnown(method) ? CodeSystems.ofName(method, null) : null;
        boolean described = Codes.conceptParts(out, dg1, 3, defaultSystem, DIAGNOSIS, mapping);
        if (!described) {
            out.string("text", dg1.text(4));
        }
    }
}
