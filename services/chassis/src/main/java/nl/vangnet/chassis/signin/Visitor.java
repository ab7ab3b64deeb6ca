package nl.vangnet.chassis.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;

/** Who looks at the page. */
@RequestScoped
@Named
public class Visitor {

    private final SecurityIdentity identity;

    Visitor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** Name as people say it; the sign-in name when the provider knows no other. */
    public String displayName() {
        String name = identity.getAttribute(LocalUsers.DISPLAY_NAME);
        return name == null ? identity.getPrincipal().getName() : name;
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }
}
