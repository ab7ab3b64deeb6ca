package nl.vangnet.intake.application.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.intake.application.MessageCriteria;

/**
 * Replays stored messages: each is read again from its bytes with today's profile, in order of arrival. What was held
 * is published for the first time; what was published is published as its next revision, if the Bundle differs. The
 * answer that the sender got stays.
 */
public interface Replays {

    /**
     * Starts with one message; done within a second or so. Also takes up one that was parked or dropped.
     *
     * @throws ReplayRefusedException if there is no such message, or it was rejected: the sender knows and sends it anew
     */
    ReplayJob start(UUID message, String by);

    /** What {@link #start(MessageCriteria, long, String)} would do. */
    ReplayPreview preview(MessageCriteria criteria);

    /**
     * Starts with all that the criteria mean: never rejected ones, and parked or dropped ones only if the criteria name
     * that state.
     *
     * @param confirmed the number of messages that the user saw and agreed to, from the preview
     * @throws ReplayRefusedException if there are more than agreed and than may go without, or none at all, or the same
     *     replay is running
     */
    ReplayJob start(MessageCriteria criteria, long confirmed, String by);

    /** Stops a job within a batch; what is done stays done. A job that has ended stays as it is. */
    void stop(UUID job, String by);

    Optional<ReplayJob> byId(UUID job);

    /** Newest first. */
    List<ReplayJob> jobs(int limit);
}
