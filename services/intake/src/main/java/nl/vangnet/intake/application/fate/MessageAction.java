package nl.vangnet.intake.application.fate;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a stored message.
 *
 * @param by the user; a replay's is who started it
 * @param reason in the user's own words; of a replay, the error code that it came to, or null without one
 * @param job the replay job, or null
 */
public record MessageAction(
        Instant at,
        String by,
        ActionKind kind,
        @Nullable String reason,
        MessageState from,
        MessageState to,
        @Nullable UUID job) {}
