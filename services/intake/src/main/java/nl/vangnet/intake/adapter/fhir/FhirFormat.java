package nl.vangnet.intake.adapter.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The two forms in which FHIR is written. */
enum FhirFormat {
    JSON("application/fhir+json", Set.of("application/fhir+json", "application/json", "text/json", "json")),
    XML("application/fhir+xml", Set.of("application/fhir+xml", "application/xml", "text/xml", "xml"));

    private final String mediaType;
    private final Set<String> names;

    FhirFormat(String mediaType, Set<String> names) {
        this.mediaType = mediaType;
        this.names = names;
    }

    /** As it is declared in answers. */
    String mediaType() {
        return mediaType;
    }

    /** By a content type with or without parameters, or by the short name of R4's {@code _format}. */
    static Optional<FhirFormat> of(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (FhirFormat format : values()) {
            if (format.names.contains(type)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Of stored bytes, whose sender may have declared anything. */
    static FhirFormat sniff(byte[] raw) {
        String start = new String(raw, 0, Math.min(raw.length, 8), StandardCharsets.ISO_8859_1);
        return start.indexOf('<') >= 0 ? XML : JSON;
    }
}
