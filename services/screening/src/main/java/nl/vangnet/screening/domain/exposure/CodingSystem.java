package nl.vangnet.screening.domain.exposure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import nl.vangnet.screening.domain.visit.VisitSigns;
import org.jspecify.annotations.Nullable;

/**
 * The code systems that rules are written in. The editions of ICD-10 share codes and not meanings, so a rule of one is
 * never applied to another.
 */
public enum CodingSystem {
    /** ICD-10 of the WHO. */
    WHO("http://hl7.org/fhir/sid/icd-10", Shape.ICD_10),
    /** The Dutch edition of ICD-10. */
    NL("http://hl7.org/fhir/sid/icd-10-nl", Shape.ICD_10),
    /** The clinical modification of the United States. */
    CM("http://hl7.org/fhir/sid/icd-10-cm", Shape.ICD_10),
    SNOMED("http://snomed.info/sct", Shape.NUMBER),
    /** Flowcharts of the Manchester Triage System. */
    MANCHESTER(VisitSigns.MANCHESTER, Shape.NAME),
    /** Complaints of the Nederlandse Triage Standaard. */
    NTS(VisitSigns.NTS, Shape.NAME),
    /** The urgency that a triage ended in. */
    TRIAGE(VisitSigns.TRIAGE_CATEGORY, Shape.NAME),
    /** HL7 v2 table 0430. */
    ARRIVAL(VisitSigns.ARRIVAL, Shape.NAME),
    GLASGOW(VisitSigns.GLASGOW, Shape.NUMBER),
    /** What the visit itself shows. */
    VISIT(VisitSigns.VISIT, Shape.NAME);

    /** How the codes of a system are compared. */
    enum Shape {
        /** By prefix: a category holds all its subdivisions. */
        ICD_10,
        /** By the leading digits: a SNOMED CT expression may carry its term. */
        NUMBER,
        /** By letters and digits alone, in lower case and without accents. */
        NAME
    }

    private final String uri;
    private final Shape shape;

    CodingSystem(String uri, Shape shape) {
        this.uri = uri;
        this.shape = shape;
    }

    public String uri() {
        return uri;
    }

    public boolean isIcd10() {
        return shape == Shape.ICD_10;
    }

    /** Whether its codes say why the patient came, and not only how the patient is. */
    boolean tellsReasons() {
        return isIcd10() || this == SNOMED || this == MANCHESTER || this == NTS;
    }

    /** The system that a URI names; empty for one that no rule is written in. */
    public static Optional<CodingSystem> of(@Nullable String uri) {
        return Optional.ofNullable(find(uri));
    }

    static @Nullable CodingSystem find(@Nullable String uri) {
        return switch (uri) {
            case null -> null;
            case "http://hl7.org/fhir/sid/icd-10", "urn:oid:2.16.840.1.113883.6.3" -> WHO;
            case "http://hl7.org/fhir/sid/icd-10-nl", "urn:oid:2.16.840.1.113883.6.3.2" -> NL;
            case "http://hl7.org/fhir/sid/icd-10-cm", "urn:oid:2.16.840.1.113883.6.90" -> CM;
            case "http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96" -> SNOMED;
            case VisitSigns.MANCHESTER -> MANCHESTER;
            case VisitSigns.NTS -> NTS;
            case VisitSigns.TRIAGE_CATEGORY, VisitSigns.TRIAGE_CATEGORY_AKTIN -> TRIAGE;
            case VisitSigns.ARRIVAL -> ARRIVAL;
            case VisitSigns.GLASGOW -> GLASGOW;
            case VisitSigns.VISIT -> VISIT;
            default -> null;
        };
    }

    /** The code as it is compared; ICD-10 codes are compact already. */
    String plain(String code) {
        return switch (shape) {
            case ICD_10 -> code;
            case NUMBER -> leadingDigits(code);
            case NAME -> name(code);
        };
    }

    private static String leadingDigits(String code) {
        int end = 0;
        while (end < code.length() && isDigit(code.charAt(end))) {
            end++;
        }
        return code.substring(0, end);
    }

    private static String name(String code) {
        String lower = Normalizer.normalize(code, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (isDigit(c) || (c >= 'a' && c <= 'z')) {
                name.append(c);
            }
        }
        return name.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
