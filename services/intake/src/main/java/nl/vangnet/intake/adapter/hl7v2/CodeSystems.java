package nl.vangnet.intake.adapter.hl7v2;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.vangnet.intake.domain.feed.LocalSystems;
import org.jspecify.annotations.Nullable;

/** The URI of a coding system or assigning authority that HL7 v2 names with a few letters (table 0396). */
final class CodeSystems {

    static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    static final String ICD_10_NL = "http://hl7.org/fhir/sid/icd-10-nl";
    static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";

    private static final String LOCAL_AUTHORITIES = "https://vangnet.nl/fhir/v2-authority/";

    private static final String PREFIX = "HL7";
    private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9]\\d*))+");

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("I10", ICD_10),
            Map.entry("ICD10", ICD_10),
            Map.entry("ICD-10", ICD_10),
            Map.entry("ICD10NL", ICD_10_NL),
            Map.entry("ICD-10-NL", ICD_10_NL),
            Map.entry("I10C", ICD_10_CM),
            Map.entry("ICD10CM", ICD_10_CM),
            Map.entry("ICD-10-CM", ICD_10_CM),
            Map.entry("I9", "http://hl7.org/fhir/sid/icd-9"),
            Map.entry("ICD9", "http://hl7.org/fhir/sid/icd-9"),
            Map.entry("ICD-9", "http://hl7.org/fhir/sid/icd-9"),
            Map.entry("I9C", "http://hl7.org/fhir/sid/icd-9-cm"),
            Map.entry("ICD9CM", "http://hl7.org/fhir/sid/icd-9-cm"),
            Map.entry("SCT", "http://snomed.info/sct"),
            Map.entry("SNM3", "http://snomed.info/sct"),
            Map.entry("SNOMED", "http://snomed.info/sct"),
            Map.entry("SNOMED-CT", "http://snomed.info/sct"),
            Map.entry("LN", "http://loinc.org"),
            Map.entry("LOINC", "http://loinc.org"),
            Map.entry("UCUM", "http://unitsofmeasure.org"),
            Map.entry("ISO639", "urn:ietf:bcp:47"),
            Map.entry("PHINQUESTION", "urn:oid:2.16.840.1.114222.4.5.232"),
            Map.entry("HCPTNUCC", "http://nucc.org/provider-taxonomy"),
            Map.entry("NUCC", "http://nucc.org/provider-taxonomy"),
            // The Dutch diagnosis thesaurus, as its keeper DHD is written by senders.
            Map.entry("DHD", "urn:oid:2.16.840.1.113883.2.4.3.120.5.1"),
            // Some senders write the object identifier instead of the name.
            Map.entry("2.16.840.1.113883.6.3", ICD_10),
            Map.entry("2.16.840.1.113883.6.90", ICD_10_CM),
            Map.entry("2.16.840.1.113883.6.103", "http://hl7.org/fhir/sid/icd-9-cm"),
            Map.entry("2.16.840.1.113883.6.96", "http://snomed.info/sct"),
            Map.entry("2.16.840.1.113883.6.1", "http://loinc.org"));

    /** The tables that a sender names, so that their URIs are made once. The standard has fewer than a thousand. */
    private static final Map<String, String> TABLES = new ConcurrentHashMap<>();

    private static final int MOST_TABLES = 1_000;

    private static final Set<String> KNOWN_URIS = Set.copyOf(BY_NAME.values());

    private CodeSystems() {}

    /** A table of HL7 v2 itself, for example {@code 0112}. */
    static String v2Table(String number) {
        return "http://terminology.hl7.org/CodeSystem/v2-" + number;
    }

    /** Whether readers of the Bundle can be expected to know the system: not one of the sender's own. */
    static boolean isKnown(@Nullable String name) {
        return name != null
                && (KNOWN_URIS.contains(name) || BY_NAME.containsKey(name.toUpperCase(Locale.ROOT)) || isTable(name));
    }

    /** Whether the system is one that we know, and is not a table of HL7 v2. */
    static boolean isForeign(@Nullable String name) {
        return isKnown(name) && !isTable(String.valueOf(name));
    }

    /** The system of CWE.3, or the given one (which may be none) when the sender names none. */
    static @Nullable String ofName(@Nullable String name, @Nullable String whenAbsent) {
        if (name == null) {
            return whenAbsent;
        }
        String known = BY_NAME.get(name);
        known = known != null ? known : TABLES.get(name);
        if (known != null) {
            return known;
        }
        String upper = name.toUpperCase(Locale.ROOT);
        if (isTable(upper)) {
            String table = v2Table(upper.substring(PREFIX.length()));
            if (TABLES.size() < MOST_TABLES) {
                TABLES.put(upper, table);
            }
            return table;
        }
        known = BY_NAME.get(upper);
        if (known != null) {
            return known;
        }
        return isAbsoluteUri(name) ? name : LocalSystems.PREFIX + encoded(name);
    }

    /** The system of an assigning authority (HD: namespace, universal id, type of universal id). */
    static @Nullable String ofAuthority(
            @Nullable String namespace, @Nullable String universalId, @Nullable String universalIdType) {
        // The Dutch ministry that issues the citizen service number, as HL7 Netherlands writes it.
        if ("NLMINBIZA".equals(namespace)) {
            return BSN;
        }
        if (universalId != null
                && "ISO".equals(universalIdType)
                && OID.matcher(universalId).matches()) {
            return "urn:oid:" + universalId;
        }
        if (universalId != null && isAbsoluteUri(universalId)) {
            return universalId;
        }
        String name = namespace != null ? namespace : universalId;
        return name == null ? null : LOCAL_AUTHORITIES + encoded(name);
    }

    /** {@code HL70004} */
    private static boolean isTable(String name) {
        if (name.length() != PREFIX.length() + 4 || !name.startsWith(PREFIX)) {
            return false;
        }
        for (int i = PREFIX.length(); i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbsoluteUri(String text) {
        return (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("urn:"))
                && text.chars().noneMatch(Character::isWhitespace);
    }

    static String encoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '_'
                    || c == '-'
                    || c == '.';
            if (!kept) {
                return URLEncoder.encode(text, StandardCharsets.UTF_8);
            }
        }
        return text;
    }
}
