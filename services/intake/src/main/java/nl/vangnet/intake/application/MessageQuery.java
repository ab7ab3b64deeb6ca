package nl.vangnet.intake.application;

import java.time.Instant;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the messages; an absent part restricts nothing. Newest first.
 *
 * @param number a control id, a patient identifier or a visit number, as a person types it
 * @param errorText a piece of the error's text or code
 * @param limit the most that is answered
 */
public record MessageQuery(
        @Nullable String controlId,
        @Nullable String patient,
        @Nullable String number,
        @Nullable String event,
        @Nullable MessageState state,
        @Nullable String errorText,
        @Nullable Instant from,
        @Nullable Instant until,
        int limit) {

    /** Redacted: somebody looks for a patient by it. */
    @Override
    public String toString() {
        return "MessageQuery[redacted]";
    }
}
