package nl.vangnet.intake.adapter.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes XML strictly, in the order of RFC 7303: byte order mark, charset of the content type, encoding declaration,
 * UTF-8. FHIR asks for UTF-8; the others that are read here are what European systems still declare.
 */
final class XmlText {

    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.UTF_8,
            "utf-16", StandardCharsets.UTF_16,
            "utf-16le", StandardCharsets.UTF_16LE,
            "utf-16be", StandardCharsets.UTF_16BE,
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "iso-8859-15", Charset.forName("ISO-8859-15"),
            "windows-1252", Charset.forName("windows-1252"));

    /** A declaration stands at the very start, in ASCII, and is short. */
    private static final int DECLARATION = 200;

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private XmlText() {}

    static String decode(byte[] raw, String contentType) throws UnreadableFhirException {
        Charset charset = charset(raw, contentType);
        if (charset == null) {
            throw XmlGuard.unreadable("The XML is in an encoding that is not read here. Send UTF-8.");
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw XmlGuard.unreadable("The body is not in the encoding that it declares.");
        }
    }

    private static @Nullable Charset charset(byte[] raw, String contentType) {
        if (startsWith(raw, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(raw, 0xfe, 0xff) || startsWith(raw, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16;
        }
        String start = new String(raw, 0, Math.min(raw.length, DECLARATION), StandardCharsets.ISO_8859_1);
        String declared = find(CHARSET, contentType.toLowerCase(Locale.ROOT));
        if (declared == null) {
            declared = find(ENCODING, start);
        }
        return declared == null ? StandardCharsets.UTF_8 : CHARSETS.get(declared.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static boolean startsWith(byte[] raw, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (raw.length <= i || (raw[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
