package nl.vangnet.trials.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the nurse said about the event (clinical.md 2.1): whether it is a criterion A event, how it was met, what threatened. */
public record Confirmation(
        boolean criterionA,
        @Nullable String mode,
        Set<String> threats,
        @Nullable Instant at) {

    public Confirmation {
        threats = Set.copyOf(threats);
    }
}
