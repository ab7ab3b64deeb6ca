package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.vangnet.intake.domain.MessageFormat;

/** HL7 v2: MSH-11 T, and a new MSH-10. */
@ApplicationScoped
class Hl7TestMark implements TestMark {

    /** As parts of a split line, in which MSH-1 is the separator itself. */
    private static final int CONTROL_ID = 9;

    private static final int PROCESSING_ID = 10;
    private static final int CHARACTER_SET = 17;

    /** MSH-10 had 20 characters before HL7 v2.7. */
    private static final int LONGEST_ID = 20;

    @Override
    public MessageFormat format() {
        return MessageFormat.HL7V2;
    }

    @Override
    public String contentType() {
        return "";
    }

    @Override
    public boolean fits(String text) {
        return text.stripLeading().startsWith("MSH") && text.stripLeading().length() > 3;
    }

    @Override
    public byte[] marked(String text, String id) {
        String message = text.strip().replaceAll("\\R", "\r") + "\r";
        int end = message.indexOf('\r');
        String separator = message.substring(3, 4);
        String[] sent = message.substring(0, end).split(java.util.regex.Pattern.quote(separator), -1);
        String[] header = Arrays.copyOf(sent, Math.max(sent.length, PROCESSING_ID + 1));
        Arrays.setAll(header, i -> header[i] == null ? "" : header[i]);
        // The end of an id differs most from one to the next.
        header[CONTROL_ID] = id.substring(Math.max(0, id.length() - LONGEST_ID));
        header[PROCESSING_ID] = "T";
        String marked = String.join(separator, header) + message.substring(end);
        return marked.getBytes(charset(header.length > CHARACTER_SET ? header[CHARACTER_SET] : ""));
    }

    /** A page has characters and a message has bytes, so they are written as MSH-18 says that they are. */
    private static Charset charset(String declared) {
        if (declared.startsWith("8859/")
                && Charset.isSupported("ISO-8859-" + declared.substring(5).strip())) {
            return Charset.forName("ISO-8859-" + declared.substring(5).strip());
        }
        return StandardCharsets.UTF_8;
    }
}
