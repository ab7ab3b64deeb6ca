package nl.vangnet.local.send;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the HL7 v2 messages out of a file, however they were put in: one or many, segments ended by CR, LF or both, with
 * MLLP's frame bytes or batch headers (FHS, BHS, BTS, FTS) between them.
 */
final class Hl7Files {

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\u000B\\u001C]+");
    private static final Pattern HEADER = Pattern.compile("MSH[^A-Za-z0-9\\s].*");
    private static final Pattern BATCH = Pattern.compile("(FHS|BHS|BTS|FTS)[^A-Za-z0-9\\s].*");
    private static final Pattern SEGMENT = Pattern.compile("[A-Z][A-Z0-9]{2}([^A-Za-z0-9\\s].*)?");

    private Hl7Files() {}

    static boolean looksLikeHl7(byte[] content) {
        String start = text(content).stripLeading();
        start = start.substring(0, Math.min(start.length(), 8)).replaceFirst("^[\\u000B\\s]+", "");
        return HEADER.matcher(start).lookingAt() || BATCH.matcher(start).lookingAt();
    }

    /** Each message with its segments ended by CR and its other bytes untouched. */
    static List<byte[]> split(byte[] content) {
        List<StringBuilder> messages = new ArrayList<>();
        for (String line : LINE_END.split(text(content))) {
            if (HEADER.matcher(line).matches()) {
                messages.add(new StringBuilder(line));
            } else if (!messages.isEmpty()
                    && !line.isBlank()
                    && !BATCH.matcher(line).matches()) {
                StringBuilder message = messages.getLast();
                // A line that is no segment is the rest of a field that held a line break.
                message.append(SEGMENT.matcher(line).matches() ? "\r" : " ").append(line);
            }
        }
        return messages.stream()
                .map(message -> message.append('\r').toString().getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    /** Reads a field of MSH; the first of them, MSH-1, is the separator itself. */
    static String header(byte[] message, int field) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\r');
        String[] fields = (end < 0 ? text : text.substring(0, end)).split(Pattern.quote(text.substring(3, 4)), -1);
        return field - 1 < fields.length ? fields[field - 1].strip() : "";
    }

    /** Latin-1 keeps every byte as it is, whatever the message's own character set. */
    private static String text(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }
}
