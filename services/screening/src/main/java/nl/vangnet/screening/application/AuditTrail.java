package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who saw and decided what, for the auditor. */
public interface AuditTrail {

    /** One look or decision. */
    record Entry(Instant at, String who, List<String> roles, String action, List<UUID> subjects, String detail) {}

    /** Newest first. */
    List<Entry> newest(int limit);
}
