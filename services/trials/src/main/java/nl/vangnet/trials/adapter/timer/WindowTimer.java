package nl.vangnet.trials.adapter.timer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vangnet.trials.TrialsConfig;
import nl.vangnet.trials.application.KeepWindows;

/**
 * Looks for due windows again and again. It remembers nothing: what is due stands in the database, so a restart, a second
 * instance or a failed round neither loses nor repeats one.
 */
@ApplicationScoped
class WindowTimer {

    private final KeepWindows keepWindows;
    private final int batchSize;

    WindowTimer(KeepWindows keepWindows, TrialsConfig config) {
        this.keepWindows = keepWindows;
        this.batchSize = config.timer().batchSize();
    }

    @Scheduled(every = "${trials.timer.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        int handled;
        do {
            handled = keepWindows.handle(batchSize);
        } while (handled == batchSize);
    }
}
