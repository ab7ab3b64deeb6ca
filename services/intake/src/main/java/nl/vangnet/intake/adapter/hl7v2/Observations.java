package nl.vangnet.intake.adapter.hl7v2;

import java.util.Objects;
import nl.vangnet.intake.domain.feed.CodeField;

/** OBX to R4 Observation, as an ADT message carries it: triage scores, complaints, vital signs. */
final class Observations {

    private static final int LONGEST_NUMBER = 32;
    private static final Codes.Place OBSERVED = new Codes.Place(CodeField.OBSERVATION, null);
    private static final Codes.Place VALUE = new Codes.Place(CodeField.OBSERVATION_VALUE, null);

    private Observations() {}

    /** Writes the Observation, if the segment says what was observed. */
    static void entry(FhirWriter out, Hl7Segment obx, Mapping mapping) {
        out.entry("Observation", mapping.idOf(obx));
        int empty = out.size();
        Codes.concept(out, "code", obx, 3, OBSERVED, mapping);
        if (out.size() == empty) {
            out.dropEntry();
            return;
        }
        out.place(obx.place(5), false);
        out.plain("status", status(obx));
        out.reference("subject", mapping.patient());
        out.reference("encounter", mapping.visit());
        mapping.dateTime(out, "effectiveDateTime", obx, 14);
        value(out, obx, mapping);
        out.endEntry();
    }

    /** Table 0085 (map ObservationResultStatusCodesInterpretation). */
    private static String status(Hl7Segment obx) {
        return switch (Objects.requireNonNullElse(obx.text(11), "")) {
            case "F", "U" -> "final";
            case "P", "R", "S" -> "preliminary";
            case "C" -> "corrected";
            case "A" -> "amended";
            case "D", "W" -> "entered-in-error";
            case "X" -> "cancelled";
            case "I" -> "registered";
            default -> "unknown";
        };
    }

    private static void value(FhirWriter out, Hl7Segment obx, Mapping mapping) {
        switch (Objects.requireNonNullElse(obx.text(2), "")) {
            case "NM" -> number(out, obx, mapping);
            case "CE", "CWE", "CNE", "CF" -> Codes.concept(out, "valueCodeableConcept", obx, 5, VALUE, mapping);
            case "DT", "TS", "DTM" -> mapping.dateTime(out, "valueDateTime", obx, 5);
            // A text that starts with ^ is a CWE without its code, as in syndromic surveillance.
            default -> out.string("valueString", obx.text(5) != null ? obx.text(5) : obx.text(5, 2));
        }
    }

    private static void number(FhirWriter out, Hl7Segment obx, Mapping mapping) {
        String text = obx.text(5);
        if (text == null) {
            return;
        }
        if (!isNumber(text)) {
            mapping.unreadable(obx, 5, "This is not a number; it was kept as text.");
            out.string("valueString", text);
            return;
        }
        out.object("valueQuantity");
        out.number("value", inJson(text));
        String unit = obx.text(6);
        if (unit != null) {
            out.string("unit", obx.text(6, 2) != null ? obx.text(6, 2) : unit);
            if ("UCUM".equals(obx.text(6, 3))) {
                out.string("system", "http://unitsofmeasure.org");
                out.string("code", Codes.oneSpaced(unit));
            }
        }
        out.end();
    }

    /** Plain digits only: an exponent may be a number of a billion digits. */
    private static boolean isNumber(String text) {
        int digits = 0;
        int point = -1;
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && digits > 0) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && point != text.length() - 1 && text.length() <= LONGEST_NUMBER;
    }

    /** JSON knows no plus and no leading zeros; all else stays as it was sent. */
    private static String inJson(String number) {
        boolean negative = number.charAt(0) == '-';
        int at = negative || number.charAt(0) == '+' ? 1 : 0;
        while (at + 1 < number.length() && number.charAt(at) == '0' && number.charAt(at + 1) != '.') {
            at++;
        }
        return at == 0 ? number : (negative ? "-" : "") + number.substring(at);
    }
}
