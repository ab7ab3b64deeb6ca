package nl.vangnet.intake.adapter.hl7v2;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The text of a message as the standard wants it: UTF-8, without a byte order mark, segments ending in one CR. */
final class Hl7Text {

    private static final char REPLACEMENT = '\uFFFD';

    private Hl7Text() {}

    static byte[] of(byte[] raw) {
        return of(raw, header -> StandardCharsets.ISO_8859_1);
    }

    /**
     * @param undeclared the set of a sender whose text is not UTF-8 and whose MSH-18 says nothing of use
     */
    static byte[] of(byte[] raw, Function<Hl7Header, Charset> undeclared) {
        boolean ascii = true;
        boolean normal = raw.length > 0 && raw[0] > ' ' && raw[raw.length - 1] == '\r';
        byte before = 0;
        for (byte b : raw) {
            ascii &= b >= 0;
            normal &= b != '\n' && (b != '\r' || before != '\r');
            before = b;
        }
        if (ascii || isUtf8(raw)) {
            // The usual message needs no copy.
            return normal ? raw : normalised(raw);
        }
        return normalised(decode(raw, undeclared).getBytes(StandardCharsets.UTF_8));
    }

    /** Any number of CR and LF in a row end one segment; blanks and a mark before the first are nothing. */
    private static byte[] normalised(byte[] utf8) {
        byte[] text = new byte[utf8.length + 1];
        int length = 0;
        for (int i = startOf(utf8); i < utf8.length; i++) {
            byte b = utf8[i] == '\n' ? (byte) '\r' : utf8[i];
            if (b != '\r' || (length > 0 && text[length - 1] != '\r')) {
                text[length++] = b;
            }
        }
        if (length == 0 || text[length - 1] != '\r') {
            text[length++] = '\r';
        }
        return Arrays.copyOf(text, length);
    }

    private static int startOf(byte[] utf8) {
        int start = 0;
        while (start < utf8.length) {
            boolean mark = utf8.length - start > 2
                    && utf8[start] == (byte) 0xEF
                    && utf8[start + 1] == (byte) 0xBB
                    && utf8[start + 2] == (byte) 0xBF;
            boolean blank = utf8[start] >= 0 && Character.isWhitespace(utf8[start]);
            if (!mark && !blank) {
                return start;
            }
            start += mark ? 3 : 1;
        }
        return start;
    }

    private static boolean isUtf8(byte[] raw) {
        // What cannot be decoded turns into the replacement character, which hardly any text holds by itself.
        if (new String(raw, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** UTF-8 was tried before, since senders often say nothing or the wrong thing. */
    private static String decode(byte[] raw, Function<Hl7Header, Charset> undeclared) {
        if (isMarkedUtf16(raw)) {
            return new String(raw, StandardCharsets.UTF_16);
        }
        byte[] latin = new String(raw, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
        try {
            Hl7Header header = Hl7Header.of(normalised(latin));
            return new String(raw, declared(header.msh()).orElseGet(() -> undeclared.apply(header)));
        } catch (UnreadableHl7Exception noHeader) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * The set that MSH-18 names: its first repetition that we know and that is more than ASCII. The sets that are
     * switched to by escapes stand behind it.
     */
    private static Optional<Charset> declared(Hl7Segment msh) {
        for (int i = 0; i < msh.repetitions(18); i++) {
            Optional<Charset> known = Hl7Charsets.named(msh.text(18, i, 1, 1)).filter(Hl7Text::addsToAscii);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static boolean addsToAscii(Charset charset) {
        return !charset.equals(StandardCharsets.US_ASCII) && !charset.equals(StandardCharsets.UTF_8);
    }

    /** Without its mark nobody can tell it. */
    private static boolean isMarkedUtf16(byte[] raw) {
        return raw.length > 1
                && ((raw[0] == (byte) 0xFE && raw[1] == (byte) 0xFF)
                        || (raw[0] == (byte) 0xFF && raw[1] == (byte) 0xFE));
    }
}
