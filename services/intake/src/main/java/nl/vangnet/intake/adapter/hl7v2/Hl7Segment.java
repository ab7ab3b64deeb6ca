package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One segment, read by field number as the standard counts: fields, components and subcomponents from 1, repetitions
 * from 0. A view: nothing is taken apart before it is asked for.
 *
 * @param ordinal the how-manieth segment of this name it is, from 1
 */
record Hl7Segment(Hl7Message message, int index, String name, int ordinal) {

    /** What no FHIR string may hold. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    private static final String DELETED = "\"\"";

    /**
     * Nobody has more numbers, names or addresses. Each repetition is found by counting from the first, so that a
     * megabyte of them would take hours.
     */
    private static final int MAX_REPETITIONS = 64;

    /** The first component of the field's first repetition. */
    @Nullable
    String text(int field) {
        return text(field, 0, 1, 1);
    }

    @Nullable
    String text(int field, int component) {
        return text(field, 0, component, 1);
    }

    /** The value, with its escapes resolved; null if there is none, or {@code ""} stands for it. */
    @Nullable
    String text(int field, int repetition, int component, int subcomponent) {
        int from = message.fieldStart(index, field);
        if (from < 0) {
            return null;
        }
        int to = message.fieldEnd(index, field);
        if (from == to) {
            return null;
        }
        if (isEncoding(field)) {
            return raw(field);
        }
        byte[] text = message.text();
        byte repetitions = message.delimiters().repetition();
        byte components = message.delimiters().component();
        byte subcomponents = message.delimiters().subcomponent();
        from = skip(text, from, to, repetitions, repetition, repetitions, repetitions);
        from = skip(text, from, to, components, component - 1, repetitions, repetitions);
        from = skip(text, from, to, subcomponents, subcomponent - 1, components, repetitions);
        return from < 0 ? null : value(text, from, to);
    }

    /** A component with its escapes as they were sent; null if there is none, or {@code ""} stands for it. */
    @Nullable
    String sent(int field, int component) {
        int from = message.fieldStart(index, field);
        if (from < 0) {
            return null;
        }
        byte delimiter = message.delimiters().component();
        int start = skip(
                message.text(), from, message.fieldEnd(index, field), delimiter, component - 1, delimiter, delimiter);
        if (start < 0) {
            return null;
        }
        int to = start;
        while (to < message.fieldEnd(index, field) && message.text()[to] != delimiter) {
            to++;
        }
        String value = new String(message.text(), start, to - start, StandardCharsets.UTF_8).strip();
        return value.isEmpty() || value.equals(DELETED) ? null : value;
    }

    /** In HL7 v2 two quotes say that the value is to be deleted; all components of it, if there are several. */
    boolean isDeleted(int field) {
        int from = message.fieldStart(index, field);
        if (from < 0) {
            return false;
        }
        int to = message.fieldEnd(index, field);
        byte[] text = message.text();
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            if (text[i] == '"' && i + 1 < to && text[i + 1] == '"') {
                quoted = true;
                i++;
            } else if (text[i] != message.delimiters().component()) {
                return false;
            }
        }
        return quoted;
    }

    /** The field as it was sent, with its delimiters and escapes. */
    String raw(int field) {
        int from = message.fieldStart(index, field);
        return from < 0
                ? ""
                : new String(message.text(), from, message.fieldEnd(index, field) - from, StandardCharsets.UTF_8);
    }

    int fields() {
        return message.fields(index);
    }

    /** How many repetitions of the field are read; an empty field has none. */
    int repetitions(int field) {
        int from = message.fieldStart(index, field);
        if (from < 0 || from == message.fieldEnd(index, field)) {
            return 0;
        }
        if (isEncoding(field)) {
            return 1;
        }
        int repetitions = 1;
        for (int i = from; i < message.fieldEnd(index, field) && repetitions < MAX_REPETITIONS; i++) {
            repetitions += message.text()[i] == message.delimiters().repetition() ? 1 : 0;
        }
        return repetitions;
    }

    /** Where the field stands, as people say it: {@code DG1-3[2]} is field 3 of the second DG1. */
    String place(int field) {
        return name + "-" + field + "[" + ordinal + "]";
    }

    /** MSH-2 is made of what divides the others. */
    private boolean isEncoding(int field) {
        return index == 0 && field == 2;
    }

    /** Behind the {@code count}th delimiter, or -1 if there are fewer before one of the outer delimiters. */
    private static int skip(byte[] text, int from, int to, byte delimiter, int count, byte outer, byte outermost) {
        int at = from;
        for (int left = count; left > 0 && at >= 0; left--) {
            while (at < to && text[at] != delimiter) {
                if (text[at] == outer || text[at] == outermost) {
                    return -1;
                }
                at++;
            }
            at = at < to ? at + 1 : -1;
        }
        return at;
    }

    /** From here to the next delimiter. */
    private @Nullable String value(byte[] text, int from, int to) {
        Delimiters delimiters = message.delimiters();
        byte repetition = delimiters.repetition();
        byte component = delimiters.component();
        byte subcomponent = delimiters.subcomponent();
        byte escape = delimiters.escape();
        boolean plain = true;
        int at = from;
        while (at < to) {
            byte b = text[at];
            if (b == component || b == repetition || b == subcomponent) {
                break;
            }
            plain &= b > ' ' && b != escape && b != 0x7f;
            at++;
        }
        if (at == from) {
            return null;
        }
        if (!plain) {
            return clean(from, at);
        }
        String value = new String(text, from, at - from, StandardCharsets.ISO_8859_1);
        return value.equals(DELETED) ? null : value;
    }

    /** What has blanks, escapes, control characters or letters beyond ASCII in it. */
    private @Nullable String clean(int from, int to) {
        String value = new String(message.text(), from, to - from, StandardCharsets.UTF_8);
        char escape = (char) message.delimiters().escape();
        if (escape != Delimiters.NONE && value.indexOf(escape) >= 0) {
            value = Escapes.resolve(value, message.delimiters());
        }
        if (hasControls(value)) {
            value = CONTROLS.matcher(value).replaceAll("");
        }
        value = value.strip();
        return value.isEmpty() || value.equals(DELETED) ? null : value;
    }

    private static boolean hasControls(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) == 0x7f) {
                return true;
            }
        }
        return false;
    }
}
