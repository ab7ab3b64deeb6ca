package nl.vangnet.intake.adapter.hl7v2;

import java.util.Objects;
import java.util.Set;
import nl.vangnet.intake.domain.feed.CodeField;
import org.jspecify.annotations.Nullable;

/** OBX to R4 Observation, as an ADT message carries it: triage scores, complaints, vital signs. */
final class Observations {

    /** R4 QuantityComparator. */
    private static final Set<String> COMPARATORS = Set.of("<", "<=", ">", ">=");

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
            case "SN" -> structuredNumber(out, obx);
            case "CE", "CWE", "CNE", "CF", "IS" -> Codes.concept(out, "valueCodeableConcept", obx, 5, VALUE, mapping);
            case "DT", "TS", "DTM" -> mapping.dateTime(out, "valueDateTime", obx, 5);
            case "DR", "NR", "NA", "MA", "ED", "RP" -> {
                // Of these the first component alone would say something else than the whole.
                if (obx.repetitions(5) > 0) {
                    mapping.unreadable(obx, 5, "A value of this type is not read; it was left out.");
                }
            }
            default -> out.string("valueString", text(obx));
        }
    }

    /** Lines of a text are repetitions. One that starts with ^ is a CWE without its code, as in syndromic surveillance. */
    private static @Nullable String text(Hl7Segment obx) {
        String first = obx.text(5) != null ? obx.text(5) : obx.text(5, 2);
        int lines = obx.repetitions(5);
        if (lines < 2) {
            return first;
        }
        StringBuilder text = new StringBuilder(first == null ? "" : first);
        for (int i = 1; i < lines; i++) {
            String line = obx.text(5, i, 1, 1);
            if (line != null) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return text.isEmpty() ? null : text.toString();
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
        quantity(out, obx, null, text);
    }

    /** SN: comparator, number, separator, number; with a separator it is a range or a ratio, and stays a text. */
    private static void structuredNumber(FhirWriter out, Hl7Segment obx) {
        String comparator = obx.text(5);
        String number = obx.text(5, 2);
        boolean plain = obx.text(5, 3) == null && obx.text(5, 4) == null;
        boolean known = comparator == null || COMPARATORS.contains(comparator);
        if (number != null && plain && known && isNumber(number)) {
            quantity(out, obx, comparator, number);
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int component = 1; component <= 4; component++) {
            String part = obx.text(5, component);
            if (part != null) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        out.string("valueString", text.isEmpty() ? null : text.toString());
    }

    private static void quantity(FhirWriter out, Hl7Segment obx, @Nullable String comparator, String number) {
        out.object("valueQuantity");
        out.number("value", inJson(number));
        out.string("comparator", comparator);
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
