package nl.vangnet.intake.application.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Purges what is past its retention, in small batches while it is quiet. */
@ApplicationScoped
public class PurgeMessages {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A hospital that is never quiet must not fill its disk. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final RetainedMessages messages;
    private final PurgeBatch purgeBatch;
    private final PurgeCounter counter;
    private final RetentionPeriods periods;
    private final Clock clock;

    PurgeMessages(
            RetainedMessages messages,
            PurgeBatch purgeBatch,
            PurgeCounter counter,
            RetentionPeriods periods,
            Clock clock) {
        this.messages = messages;
        this.purgeBatch = purgeBatch;
        this.counter = counter;
        this.periods = periods;
        this.clock = clock;
    }

    /** Purges for half a minute at most, so that it looks again whether it is still quiet. */
    public void handle() {
        Instant start = clock.instant();
        Instant end = start.plus(MINUTE.dividedBy(2));
        boolean more = mayPurge(start);
        while (more) {
            Purged purged = purgeBatch.handle(clock.instant());
            counter.count(purged);
            more = purged.total() > 0 && clock.instant().isBefore(end) && mayPurge(clock.instant());
        }
    }

    private boolean mayPurge(Instant now) {
        return messages.receivedSince(now.minus(MINUTE), periods.quietBelow()) < periods.quietBelow()
                || messages.anyBefore(
                        PurgeBatch.DONE, now.minus(periods.published()).minus(PATIENCE));
    }
}
