package nl.vangnet.intake.application.feed;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.intake.domain.feed.UnmappedCode;

/**
 * A code that is not mapped, and how often it came.
 *
 * @param example the last message that had it
 */
public record UnmappedCount(
        String feed, UnmappedCode code, long count, Instant firstSeen, Instant lastSeen, UUID example) {}
