package nl.vangnet.intake.adapter.hl7v2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Writes one field of a message with the usual delimiters. */
final class Fields {

    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");

    private Fields() {}

    /** The message with this field ({@code PV1-36}) of its first such segment; the segment is added if it has none. */
    static String with(String message, String place, String value) {
        String segment = place.substring(0, 3);
        List<String> lines = new ArrayList<>(Arrays.asList(LINE_ENDS.split(message.strip())));
        int line = 0;
        while (line < lines.size() && !lines.get(line).startsWith(segment + "|")) {
            line++;
        }
        if (line == lines.size()) {
            lines.add(segment + "|");
        }
        int field = Integer.parseInt(place.substring(4)) - (segment.equals("MSH") ? 1 : 0);
        List<String> fields = new ArrayList<>(Arrays.asList(lines.get(line).split("\\|", -1)));
        while (fields.size() <= field) {
            fields.add("");
        }
        fields.set(field, value);
        lines.set(line, String.join("|", fields));
        return String.join("\r", lines) + "\r";
    }
}
