package nl.vangnet.local.send;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where messages go and who sends them.
 *
 * @param tls what the sender shows, or null for MLLP without TLS
 * @param base the address of the pages and the API, ending in a slash
 * @param user name and password of an integrator, for FHIR and for asking what became of a message
 */
public record Target(
        String mllpHost, int mllpPort, @Nullable TlsIdentity tls, URI base, String user) {

    /** Without TLS. */
    public Target(String mllpHost, int mllpPort, URI base, String user) {
        this(mllpHost, mllpPort, null, base, user);
    }

    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** Redacted: it carries a password. */
    @Override
    public String toString() {
        return "Target[%s:%d, %s]".formatted(mllpHost, mllpPort, base);
    }
}
