package nl.vangnet.intake.adapter.hl7v2;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The escape sequences of HL7 v2 (chapter 2.7). */
final class Escapes {

    private Escapes() {}

    /** What is no sequence that we know stays as it was sent: a path of Windows is not to lose its backslashes. */
    static String resolve(String value, Delimiters delimiters) {
        char escape = (char) delimiters.escape();
        StringBuilder resolved = new StringBuilder(value.length());
        int at = 0;
        while (at < value.length()) {
            int start = value.indexOf(escape, at);
            int end = start < 0 ? -1 : value.indexOf(escape, start + 1);
            if (end < 0) {
                return resolved.append(value, at, value.length()).toString();
            }
            resolved.append(value, at, start);
            String meaning = meaning(value.substring(start + 1, end), delimiters);
            if (meaning == null) {
                // The second escape character may begin a sequence that is one.
                resolved.append(value, start, end);
                at = end;
            } else {
                resolved.append(meaning);
                at = end + 1;
            }
        }
        return resolved.toString();
    }

    private static @Nullable String meaning(String sequence, Delimiters delimiters) {
        return switch (sequence) {
            case "F" -> String.valueOf((char) delimiters.field());
            case "S" -> String.valueOf((char) delimiters.component());
            case "T" -> String.valueOf((char) delimiters.subcomponent());
            case "R" -> String.valueOf((char) delimiters.repetition());
            case "E" -> String.valueOf((char) delimiters.escape());
            // Bold on and off: there is nothing to show it with.
            case "H", "N" -> "";
            default -> sequence.startsWith("X") ? hexadecimal(sequence.substring(1)) : formatting(sequence);
        };
    }

    /** FT: {@code .br} and {@code .sp} end a line; how text is indented or filled is no part of what it says. */
    private static @Nullable String formatting(String sequence) {
        if (sequence.startsWith(".br") || sequence.startsWith(".sp") || sequence.startsWith(".ce")) {
            return "\n";
        }
        if (sequence.startsWith(".sk")) {
            return " ";
        }
        boolean layout = sequence.startsWith(".fi")
                || sequence.startsWith(".nf")
                || sequence.startsWith(".in")
                || sequence.startsWith(".ti");
        return layout ? "" : null;
    }

    /** Bytes, of UTF-8 where they are that, else of ISO 8859-1. */
    private static @Nullable String hexadecimal(String digits) {
        if (digits.isEmpty() || digits.length() % 2 != 0 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return null;
        }
        byte[] bytes = HexFormat.of().parseHex(digits);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
