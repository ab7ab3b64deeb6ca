package nl.vangnet.local.send;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where messages go and who sends them.
 *
 * @param base the address of the pages and the API, ending in a slash
 * @param user name and password of an integrator, for FHIR and for asking what became of a message
 */
public record Target(String mllpHost, int mllpPort, URI base, String user) {

    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** Redacted: it carries a password. */
    @Override
    public String toString() {
        return "Target[%s:%d, %s]".formatted(mllpHost, mllpPort, base);
    }
}
