package nl.vangnet.intake.adapter.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which addresses responses may be sent to. Asked when a message comes in, and again when its response goes out. */
@ApplicationScoped
class ResponseUrls {

    private final List<URI> allowed;

    @Inject
    ResponseUrls(FhirSettings settings) {
        this(settings.responseUrls().orElse(List.of()));
    }

    ResponseUrls(List<URI> allowed) {
        for (URI url : allowed) {
            if (!isPlain(url)) {
                throw new IllegalStateException(
                        "intake.fhir.response-urls holds an address that is no plain URL: " + url);
            }
        }
        this.allowed = List.copyOf(allowed);
    }

    boolean allows(String url) {
        return of(url).isPresent();
    }

    /** The address, if it is at or below an allowed one: same scheme, same server, same path or one below it. */
    Optional<URI> of(String url) {
        try {
            URI asked = new URI(url);
            return isPlain(asked) && allowed.stream().anyMatch(base -> contains(base, asked))
                    ? Optional.of(asked)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Nothing in it that two readers could understand in two ways. */
    private static boolean isPlain(URI url) {
        String path = url.getRawPath();
        return url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && path != null
                && !path.contains("..")
                && !path.contains("//")
                && !path.contains("\\")
                && !path.toLowerCase(Locale.ROOT).matches(".*%(2e|2f|5c).*")
                && (isScheme(url, "https") || isScheme(url, "http"));
    }

    private static boolean contains(URI base, URI asked) {
        String folder = base.getRawPath().endsWith("/") ? base.getRawPath() : base.getRawPath() + "/";
        return base.getScheme().equalsIgnoreCase(asked.getScheme())
                && base.getHost().equalsIgnoreCase(asked.getHost())
                && port(base) == port(asked)
                && (asked.getRawPath().equals(base.getRawPath())
                        || asked.getRawPath().startsWith(folder));
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : isScheme(url, "https") ? 443 : 80;
    }

    private static boolean isScheme(URI url, String scheme) {
        return scheme.equalsIgnoreCase(url.getScheme());
    }
}
