package nl.vangnet.intake.application.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge, or the undoing of one, as a message tells it; by patient keys. */
public record ToldMerge(
        UUID retired,
        UUID survivor,
        boolean undone,
        UUID message,
        @Nullable String controlId,
        Instant at) {}
