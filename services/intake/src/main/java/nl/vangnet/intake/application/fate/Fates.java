package nl.vangnet.intake.application.fate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The states that people give messages, with their history. */
public interface Fates {

    /** Changes those whose state allows it, in the caller's transaction, and returns them. */
    List<UUID> change(Collection<UUID> messages, Fate fate, String reason, String by, Instant at);
}
