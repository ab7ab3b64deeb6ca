package nl.vangnet.intake.application.replay;

import java.util.Map;
import nl.vangnet.intake.domain.MessageState;

/**
 * What a replay would do.
 *
 * @param byState the messages that would be read again; their sum is the number to confirm
 * @param leftOut messages that are meant and would be passed by: rejected, or parked and dropped without being named
 * @param needsConfirmation more than may go without somebody agreeing to the number
 */
public record ReplayPreview(
        Map<MessageState, Long> byState, Map<MessageState, Long> leftOut, boolean needsConfirmation) {

    public ReplayPreview {
        byState = Map.copyOf(byState);
        leftOut = Map.copyOf(leftOut);
    }

    public long total() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }
}
