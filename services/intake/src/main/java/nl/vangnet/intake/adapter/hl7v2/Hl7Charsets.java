package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The character sets of HL7 v2 table 0211 that a byte-oriented MLLP frame can hold, by their name in MSH-18. */
final class Hl7Charsets {

    private static final String ISO_8859 = "8859/";

    private Hl7Charsets() {}

    /** Empty when nothing is declared, or something that is not in the table. */
    static Optional<Charset> named(@Nullable String declared) {
        if (declared == null) {
            return Optional.empty();
        }
        String name = declared.strip().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "ASCII" -> Optional.of(StandardCharsets.US_ASCII);
            case "UNICODE UTF-8", "UTF-8" -> Optional.of(StandardCharsets.UTF_8);
            case "8859/1", "8859/2", "8859/3", "8859/4", "8859/5", "8859/6", "8859/7", "8859/8", "8859/9", "8859/15" ->
                Optional.of(Charset.forName("ISO-8859-" + name.substring(ISO_8859.length())));
            case "GB 18030-2000" -> supported("GB18030");
            case "BIG-5" -> supported("Big5");
            case "KS X 1001" -> supported("EUC-KR");
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> supported(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }
}
