package nl.vangnet.intake.adapter.hl7v2;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.vangnet.intake.domain.ContentHash;

/** The text of a message as the standard wants it: decoded, without a byte order mark, segments ending in one CR. */
final class Hl7Text {

    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");
    private static final int MSH_18 = 17;

    private Hl7Text() {}

    static String of(byte[] raw) {
        return normalise(decode(raw));
    }

    static String normalise(String text) {
        int start = 0;
        while (start < text.length()
                && (text.charAt(start) == '\uFEFF' || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        String body = LINE_ENDS.matcher(text.substring(start)).replaceAll("\r");
        return body.endsWith("\r") ? body : body + "\r";
    }

    static ContentHash hash(String normalised) {
        return ContentHash.of(normalised.getBytes(StandardCharsets.UTF_8));
    }

    /** UTF-8 where it is that, since senders often say nothing or the wrong thing; else MSH-18, else ISO 8859-1. */
    private static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            String latin = new String(raw, StandardCharsets.ISO_8859_1);
            Charset declared = declaredCharset(latin);
            return declared.equals(StandardCharsets.ISO_8859_1) ? latin : new String(raw, declared);
        }
    }

    private static Charset declaredCharset(String latin) {
        int start = latin.indexOf("MSH");
        if (start < 0 || latin.length() < start + 4) {
            return StandardCharsets.ISO_8859_1;
        }
        String msh = LINE_ENDS.split(latin.substring(start), 2)[0];
        String[] fields = msh.split(Pattern.quote(msh.substring(3, 4)), -1);
        String name = fields.length > MSH_18 ? fields[MSH_18].toUpperCase(Locale.ROOT) : "";
        // Table 0211. Only single-byte sets: UTF-8 has been tried, and no sender here uses the others.
        return switch (name) {
            case "8859/15" -> Charset.forName("ISO-8859-15");
            case "8859/2" -> Charset.forName("ISO-8859-2");
            case "8859/9" -> Charset.forName("ISO-8859-9");
            default -> StandardCharsets.ISO_8859_1;
        };
    }
}
