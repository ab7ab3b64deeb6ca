package nl.vangnet.intake.application;

import java.util.Map;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageState;

/**
 * How many messages are meant, by state and by error. Counting stops at {@link #MOST} a state, since a page needs no
 * more and a count of millions takes seconds: "10,000 or more".
 */
public record MessageCounts(Map<MessageState, Long> byState, Map<IntakeErrorCode, Long> byError) {

    public static final int MOST = 10_000;

    public MessageCounts {
        byState = Map.copyOf(byState);
        byError = Map.copyOf(byError);
    }

    public long of(MessageState state) {
        return byState.getOrDefault(state, 0L);
    }
}
