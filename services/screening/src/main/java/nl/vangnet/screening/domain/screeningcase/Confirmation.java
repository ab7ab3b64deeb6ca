package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a nurse says about criterion A.
 *
 * @param mode null when criterion A is not met
 */
public record Confirmation(boolean criterionA, @Nullable ExposureMode mode, Set<Threat> threats, Instant at) {

    public Confirmation {
        threats = Set.copyOf(threats);
        if (criterionA && (mode == null || threats.isEmpty())) {
            throw new IllegalArgumentException("criterion A needs a mode and at least one threat");
        }
    }

    public static Confirmation met(ExposureMode mode, Set<Threat> threats, Instant at) {
        return new Confirmation(true, mode, threats, at);
    }

    public static Confirmation notMet(Instant at) {
        return new Confirmation(false, null, Set.of(), at);
    }
}
