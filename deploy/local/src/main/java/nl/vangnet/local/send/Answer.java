package nl.vangnet.local.send;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the receiver said: MSA-1 with the texts of MSA-3 and ERR (HL7 v2), or the response code of a FHIR response
 * message with its issues.
 *
 * @param messageId intake's own id of the message, by which other parts know it; empty when it was not told
 */
public record Answer(String code, String text, String messageId) {

    /** To a message that wants to hear nothing when it is accepted; whether it was, nobody is told. */
    static final Answer NOT_ASKED_FOR = new Answer("no answer asked for", "", "");

    private static final Set<String> ACCEPTED = Set.of("AA", "CA", "ok");

    public boolean isAccepted() {
        return ACCEPTED.contains(code);
    }

    /** Reads an acknowledgement (ACK). */
    public static Answer ofHl7(byte[] acknowledgement) {
        String text = new String(acknowledgement, StandardCharsets.UTF_8);
        String separator = text.length() > 3 ? Pattern.quote(text.substring(3, 4)) : "\\|";
        String code = "";
        String messageId = "";
        StringBuilder said = new StringBuilder();
        for (String segment : text.split("[\\r\\n]+")) {
            String[] fields = segment.split(separator, -1);
            if (fields[0].equals("MSH")) {
                // MSH-10 of an acknowledgement is the receiver's own; MSH-1 is the separator, so fields count from one
                // less.
                messageId = field(fields, 9);
            } else if (fields[0].equals("MSA")) {
                code = field(fields, 1);
                append(said, field(fields, 3));
            } else if (fields[0].equals("ERR")) {
                // ERR-8 is the text for people; ERR-3 the code of table 0357.
                append(said, field(fields, 8).isEmpty() ? field(fields, 3).replace('^', ' ') : field(fields, 8));
            }
        }
        return new Answer(code, said.toString(), messageId);
    }

    private static void append(StringBuilder said, String text) {
        if (!text.isBlank() && said.indexOf(text) < 0) {
            said.append(said.isEmpty() ? "" : "; ").append(text.strip());
        }
    }

    private static String field(String[] fields, int number) {
        return number < fields.length ? fields[number] : "";
    }
}
