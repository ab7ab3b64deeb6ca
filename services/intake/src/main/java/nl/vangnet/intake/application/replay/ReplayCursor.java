package nl.vangnet.intake.application.replay;

import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.MessageCriteria;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is and what it tries, as it is stored before each batch. A service that goes down with a message finds
 * here, after its restart, which batch that was: it then goes one message at a time, and gives up the message that fails
 * again and again.
 *
 * @param lastId the last message that is done, or null
 * @param tryingId the first message of the batch that is tried, or null; gone when it is done
 * @param tryingUntil the last of that batch
 * @param tries how often a batch that starts with {@code tryingId} was tried, this time included
 * @param carefulUntil one message at a time up to here
 */
public record ReplayCursor(
        UUID job,
        @Nullable UUID message,
        MessageCriteria criteria,
        String startedBy,
        UUID untilId,
        @Nullable UUID lastId,
        @Nullable UUID tryingId,
        @Nullable UUID tryingUntil,
        int tries,
        @Nullable UUID carefulUntil) {

    /** After a batch that did not come to its end, or within one that did not. */
    boolean isCareful() {
        UUID until = tryingUntil != null ? tryingUntil : carefulUntil;
        // All ids are of version 7, so that they compare as they do in the database.
        return until != null && (lastId == null || lastId.compareTo(until) < 0);
    }

    ReplayCursor trying(List<UUID> batch) {
        UUID first = batch.getFirst();
        return new ReplayCursor(
                job,
                message,
                criteria,
                startedBy,
                untilId,
                lastId,
                first,
                batch.getLast(),
                first.equals(tryingId) ? tries + 1 : 1,
                later(carefulUntil, tryingUntil));
    }

    /** What was tried came to nothing by no fault of the messages. */
    ReplayCursor forgiven() {
        return new ReplayCursor(job, message, criteria, startedBy, untilId, lastId, null, null, 0, carefulUntil);
    }

    private static @Nullable UUID later(@Nullable UUID one, @Nullable UUID other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) < 0 ? other : one;
    }
}
