package nl.vangnet.followup.application;

import java.time.Instant;
import java.util.Collection;
import nl.vangnet.followup.domain.Check;

/** Tells the other services what became of checks, if the caller's transaction commits. */
public interface CheckEvents {

    void tell(Collection<Check> changed, Instant occurredAt);
}
