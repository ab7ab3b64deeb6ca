package nl.vangnet.chassis.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a change that another site's page asks for in the visitor's name. Every browser of today says where a request
 * comes from ({@code Sec-Fetch-Site}, or else {@code Origin}); a program that sends neither carries its own credentials.
 */
public class SameSiteGuard {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response refuseForeignChanges(ContainerRequestContext request) {
        if (SAFE_METHODS.contains(request.getMethod())) {
            return null;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean own = site != null ? OWN_SITE.contains(site) : origin == null || isOwn(origin, request);
        return own
                ? null
                : Response.status(Response.Status.FORBIDDEN)
                        .type("text/plain")
                        .entity("A change must come from Vangnet's own pages.\n")
                        .build();
    }

    private static boolean isOwn(String origin, ContainerRequestContext request) {
        try {
            // Sandboxed pages and files send the word null, which has no authority.
            return Objects.equals(URI.create(origin).getAuthority(), request.getHeaderString(HttpHeaders.HOST));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
