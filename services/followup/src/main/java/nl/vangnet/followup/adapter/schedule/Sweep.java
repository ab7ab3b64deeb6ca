package nl.vangnet.followup.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vangnet.followup.FollowUpConfig;
import nl.vangnet.followup.application.AdvanceChecks;

/**
 * Looks again and again for checks whose window opened or closed. What was missed while the service was down is found at
 * the next look, since the database holds the times.
 */
@ApplicationScoped
class Sweep {

    private final AdvanceChecks advanceChecks;
    private final int batch;

    Sweep(AdvanceChecks advanceChecks, FollowUpConfig config) {
        this.advanceChecks = advanceChecks;
        this.batch = config.sweep().batch();
    }

    @Scheduled(
            identity = "followup-sweep",
            every = "${followup.sweep.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        boolean more = true;
        while (more) {
            more = advanceChecks.handle(batch);
        }
    }
}
