package nl.vangnet.intake.domain.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed's assigning authorities (HL7 v2 CX.4.1, R4 Identifier.system).
 *
 * @param systems the URI by the sender's name of the authority
 * @param primary the authority, by the sender's name or by URI, whose number the patient is known by here; null for the
 *     usual choice: type MR before PI before any other
 */
public record Authorities(
        Map<String, String> systems, @Nullable String primary) {

    public static final Authorities USUAL = new Authorities(Map.of(), null);

    public Authorities {
        systems = Map.copyOf(systems);
    }
}
