package nl.vangnet.intake.adapter.upkeep;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.retention.PurgeMessages;
import org.jboss.logging.Logger;

/** Has what is past its retention purged. */
@ApplicationScoped
class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class);

    private final PurgeMessages purgeMessages;

    RetentionTimer(PurgeMessages purgeMessages) {
        this.purgeMessages = purgeMessages;
    }

    @Scheduled(every = "${intake.retention.every:1m}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        try {
            purgeMessages.handle();
        } catch (StoreUnavailableException down) {
            LOG.warn("Nothing was purged, as the database cannot be reached; the next minute tries again");
        }
    }
}
