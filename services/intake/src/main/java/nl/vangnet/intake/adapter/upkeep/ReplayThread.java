package nl.vangnet.intake.adapter.upkeep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.vangnet.chassis.kafka.BackOff;
import nl.vangnet.chassis.kafka.KafkaSettings;
import nl.vangnet.intake.application.replay.ReplayStarted;
import nl.vangnet.intake.application.replay.WorkOnReplays;
import org.jboss.logging.Logger;

/** Works on replays: woken when a job is started here, and by itself for those of an instance that died. */
@ApplicationScoped
class ReplayThread implements Runnable {

    private static final Logger LOG = Logger.getLogger(ReplayThread.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final WorkOnReplays workOnReplays;
    private final ReplayConfig config;
    private final BackOff backOff;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("replay").unstarted(this);

    ReplayThread(WorkOnReplays workOnReplays, ReplayConfig config, KafkaSettings backOff) {
        this.workOnReplays = workOnReplays;
        this.config = config;
        this.backOff = new BackOff(backOff.minBackOff(), backOff.maxBackOff());
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        backOff.stop();
        work.release();
        thread.join(STOP);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplayStarted started) {
        work.release();
    }

    @Override
    public void run() {
        while (!backOff.isStopped()) {
            try {
                workOnReplays.handle(backOff::isStopped);
                backOff.reset();
                if (work.tryAcquire(config.idle().toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                backOff.stop();
                Thread.currentThread().interrupt();
            } catch (RuntimeException | StackOverflowError failed) {
                // The class alone: the text may hold what the message held.
                LOG.warnf("A replay failed and goes on where it was: %s", failed.getClass());
                backOff.pause();
            }
        }
    }
}
