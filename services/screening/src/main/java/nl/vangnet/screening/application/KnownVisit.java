package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored visit, as far as it takes to tell whether a message is of it.
 *
 * @param keys {@link VisitKeys} of its identifiers
 */
public record KnownVisit(
        UUID id,
        UUID patientKey,
        Set<String> keys,
        Instant arrivedAt,
        @Nullable Instant endedAt,
        boolean hasCase) {

    public KnownVisit {
        keys = Set.copyOf(keys);
    }
}
