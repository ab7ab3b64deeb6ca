package nl.vangnet.screening.domain.exposure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two editions of ICD-10. They share codes and not meanings, so a rule of one is never applied to the other. */
public enum CodingSystem {
    /** WHO, used in the Netherlands. */
    WHO("http://hl7.org/fhir/sid/icd-10"),
    /** The clinical modification of the United States. */
    CM("http://hl7.org/fhir/sid/icd-10-cm");

    private static final String WHO_NL = "http://hl7.org/fhir/sid/icd-10-nl";
    private static final String WHO_OID = "urn:oid:2.16.840.1.113883.6.3";
    private static final String WHO_NL_OID = "urn:oid:2.16.840.1.113883.6.3.2";
    private static final String CM_OID = "urn:oid:2.16.840.1.113883.6.90";

    private final String uri;

    CodingSystem(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    /** The edition that a system URI names; empty for any other code system. */
    public static Optional<CodingSystem> of(@Nullable String uri) {
        return switch (uri) {
            case null -> Optional.empty();
            case "http://hl7.org/fhir/sid/icd-10", WHO_NL, WHO_OID, WHO_NL_OID -> Optional.of(WHO);
            case "http://hl7.org/fhir/sid/icd-10-cm", CM_OID -> Optional.of(CM);
            default -> Optional.empty();
        };
    }
}
