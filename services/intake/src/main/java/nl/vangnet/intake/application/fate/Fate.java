package nl.vangnet.intake.application.fate;

import java.util.EnumSet;
import java.util.Set;
import nl.vangnet.intake.domain.MessageState;

/** What a person can decide about a message that waits. */
public enum Fate {
    /** Set aside, to be looked at again; replays by filter pass it by. */
    PARK(ActionKind.PARKED, EnumSet.of(MessageState.HELD, MessageState.IGNORED, MessageState.FAILED)),
    /** Given up. Kept as long as any other error. */
    DROP(
            ActionKind.DROPPED,
            EnumSet.of(MessageState.HELD, MessageState.IGNORED, MessageState.FAILED, MessageState.PARKED)),
    /** Back to the state that it had before it was set aside or given up. */
    TAKE_BACK(ActionKind.TAKEN_BACK, EnumSet.of(MessageState.PARKED, MessageState.DROPPED));

    private final ActionKind kind;
    private final Set<MessageState> allowedFrom;

    Fate(ActionKind kind, Set<MessageState> allowedFrom) {
        this.kind = kind;
        this.allowedFrom = allowedFrom;
    }

    public ActionKind kind() {
        return kind;
    }

    /** Whether a message in this state can be treated so; pages offer nothing else. */
    public boolean allowedFrom(MessageState state) {
        return allowedFrom.contains(state);
    }
}
