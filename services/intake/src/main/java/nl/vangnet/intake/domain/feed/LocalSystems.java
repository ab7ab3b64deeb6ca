package nl.vangnet.intake.domain.feed;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The URIs of code systems that only a sender knows: HL7 v2 names a system with a few letters (CWE.3). */
public final class LocalSystems {

    /** What stands before the name. */
    public static final String PREFIX = "https://vangnet.nl/fhir/v2-coding-system/";

    private LocalSystems() {}

    /** The URI of a name; a name that is a URI stands for itself. */
    public static String uriOf(String name) {
        return name.matches("(?s)(https?://|urn:)\\S+")
                ? name
                : PREFIX + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** The name that a sender uses for the system. */
    public static String nameOf(String uri) {
        return uri.startsWith(PREFIX) ? URLDecoder.decode(uri.substring(PREFIX.length()), StandardCharsets.UTF_8) : uri;
    }
}
