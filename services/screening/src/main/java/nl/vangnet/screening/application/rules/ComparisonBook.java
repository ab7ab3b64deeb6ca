package nl.vangnet.screening.application.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where comparisons are kept, for whichever instance shows them. */
public interface ComparisonBook {

    /** Waits for whoever else is about to begin one, until this transaction ends. */
    void hold();

    void save(Comparison comparison);

    /** Newest first, without their reports. */
    List<Comparison> newest(int limit);

    Optional<Comparison> find(UUID id);

    void forgetBefore(Instant startedAt);
}
