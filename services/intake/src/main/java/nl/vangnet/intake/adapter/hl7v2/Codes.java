package nl.vangnet.intake.adapter.hl7v2;

import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.jspecify.annotations.Nullable;

/**
 * Coded values: HL7 v2 CWE, CE, CNE and IS to R4 CodeableConcept and Coding. What the feed's map makes of a code stands
 * first; the sender's own codings stay behind it.
 */
final class Codes {

    /** Where the alternate code starts. */
    private static final int ALTERNATE = 3;

    private static final int ORIGINAL_TEXT = 9;

    /** Without a system, what is longer than any code or has blanks in it is a text in the wrong component. */
    private static final int LONGEST_CODE = 40;

    private Codes() {}

    /**
     * A coded place of the message.
     *
     * @param feedField by which the feed's map is asked, or null where there is none
     * @param table of HL7 v2 that applies when the sender names no system, or null
     * @param system the URI of that table
     */
    record Place(
            @Nullable CodeField feedField,
            @Nullable String table,
            @Nullable String system) {

        Place(@Nullable CodeField feedField, @Nullable String table) {
            this(feedField, table, table == null ? null : CodeSystems.v2Table(table));
        }
    }

    /** Writes the element if the field says anything. */
    static void concept(FhirWriter out, String name, Hl7Segment segment, int field, Place place, Mapping mapping) {
        out.object(name);
        conceptParts(out, segment, field, place.system(), place, mapping);
        out.end();
    }

    /** Writes what is in a CodeableConcept; false if it says nothing in words. */
    static boolean conceptParts(
            FhirWriter out,
            Hl7Segment segment,
            int field,
            @Nullable String defaultSystem,
            Place place,
            Mapping mapping) {
        out.array("coding");
        int empty = out.size();
        MappedCode mapped = translate(segment, field, place, defaultSystem, mapping);
        if (mapped != null) {
            out.coding(mapped.system(), mapped.code(), mapped.display());
        }
        own(out, segment, field, 0, defaultSystem);
        own(out, segment, field, ALTERNATE, null);
        boolean coded = out.size() > empty;
        out.end();
        String text = segment.text(field, ORIGINAL_TEXT);
        if (text == null && !coded) {
            // Only a text was sent (CWE.2), as for a complaint in the sender's own words.
            text = segment.text(field, 2);
        }
        out.string("text", text);
        return text != null;
    }

    /** Writes what is in a Coding; nothing if the field holds no code. */
    static void codingParts(FhirWriter out, Hl7Segment segment, int field, Place place, Mapping mapping) {
        String code = segment.text(field);
        if (code == null) {
            return;
        }
        MappedCode mapped = translate(segment, field, place, place.system(), mapping);
        if (mapped != null) {
            out.string("system", mapped.system());
            out.string("code", mapped.code());
            out.string("display", mapped.display());
        } else {
            out.string("system", CodeSystems.ofName(segment.text(field, 3), place.system()));
            out.string("code", oneSpaced(code));
            out.string("display", segment.text(field, 2));
        }
    }

    /**
     * What the feed's map makes of the code. One that neither it nor the standard knows is noted; the alternate code
     * makes up for it if that is in a system that we know.
     */
    static @Nullable MappedCode translate(
            Hl7Segment segment, int field, Place place, @Nullable String defaultSystem, Mapping mapping) {
        String code = segment.text(field);
        if (place.feedField() == null || code == null) {
            return null;
        }
        String name = segment.text(field, 3);
        MappedCode mapped = mapping.mapped(place.feedField(), name, code);
        if (mapped == null && !isKnown(segment, field, place, defaultSystem, name, code)) {
            mapping.unmapped(place.feedField(), name, oneSpaced(code), segment.text(field, 2));
        }
        return mapped;
    }

    private static boolean isKnown(
            Hl7Segment segment,
            int field,
            Place place,
            @Nullable String defaultSystem,
            @Nullable String name,
            String code) {
        if (place.table() != null && CodeTables.lists(place.table())) {
            // The place is the table's, whatever the sender calls it.
            return CodeTables.meaning(place.table(), code) != null || CodeSystems.isForeign(name);
        }
        if (name == null) {
            return defaultSystem != null || !looksLikeCode(code) || CodeSystems.isKnown(segment.text(field, 6));
        }
        return CodeSystems.isKnown(name) || CodeSystems.isKnown(segment.text(field, 6));
    }

    private static boolean looksLikeCode(String code) {
        return code.length() <= LONGEST_CODE && code.chars().noneMatch(Character::isWhitespace);
    }

    private static void own(FhirWriter out, Hl7Segment segment, int field, int from, @Nullable String defaultSystem) {
        String code = segment.text(field, from + 1);
        if (code != null) {
            out.coding(
                    CodeSystems.ofName(segment.text(field, from + 3), defaultSystem),
                    oneSpaced(code),
                    segment.text(field, from + 2));
        }
    }

    /** R4 code: no space at either end and no two in a row. */
    static String oneSpaced(String code) {
        for (int i = 0; i < code.length(); i++) {
            boolean blank = Character.isWhitespace(code.charAt(i));
            if (blank && (code.charAt(i) != ' ' || Character.isWhitespace(code.charAt(i + 1)))) {
                return code.replaceAll("\\s+", " ");
            }
        }
        return code;
    }
}
