package nl.vangnet.intake.application.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.domain.MessageState;

/** Where replay jobs are kept, with what is to be known before one is started. */
public interface ReplayBook {

    Optional<MessageState> stateOf(UUID message);

    /**
     * How many messages a replay by these criteria would read again, by state.
     *
     * @param most counting stops here
     */
    Map<MessageState, Long> replayable(MessageCriteria criteria, long most);

    /** How many are meant and would be passed by. */
    Map<MessageState, Long> leftOut(MessageCriteria criteria, long most);

    /** The last message that is there now and would be read again. */
    Optional<UUID> last(MessageCriteria criteria);

    /** Whether a job for the same runs. */
    boolean isRunning(ReplayJob like);

    /** Adds a job that goes as far as {@code until}. */
    void add(ReplayJob job, UUID until);

    /** Ends a job that runs; false if it did not. */
    boolean stop(UUID job, String by, Instant at);

    Optional<ReplayJob> byId(UUID job);

    List<ReplayJob> jobs(int limit);
}
