package nl.vangnet.intake.application.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one answer is on its way.
 *
 * @param message the message that is answered
 * @param nextAt when it is tried next; null when it is not
 * @param trouble what went wrong the last time, without the other side's words; null if nothing has
 */
public record ResponseDelivery(
        UUID id,
        UUID message,
        String feed,
        String url,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable String trouble) {

    /** Where it stands. */
    public enum State {
        /** To be sent, or sent without success so far. */
        WAITING,
        /** The other side took it. */
        DELIVERED,
        /** The other side refuses it, or it was tried for too long. */
        GIVEN_UP,
        /** Somebody stopped it. */
        STOPPED
    }
}
