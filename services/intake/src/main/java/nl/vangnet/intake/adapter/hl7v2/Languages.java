package nl.vangnet.intake.adapter.hl7v2;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language tag (BCP 47) of a PID-15 that is an ISO 639 code of two or three letters. */
final class Languages {

    private static final Map<String, String> TAGS = tags();

    private Languages() {}

    static Optional<String> tagOf(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        int region = lower.indexOf('-');
        return Optional.ofNullable(TAGS.get(region < 0 ? lower : lower.substring(0, region)));
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            tags.put(two, two);
            tags.put(Locale.of(two).getISO3Language(), two);
        }
        // The older three-letter codes that HL7 v2 senders still use (ISO 639-2/B).
        tags.putAll(Map.of("dut", "nl", "ger", "de", "fre", "fr", "chi", "zh", "per", "fa", "rum", "ro", "gre", "el"));
        return Map.copyOf(tags);
    }
}
