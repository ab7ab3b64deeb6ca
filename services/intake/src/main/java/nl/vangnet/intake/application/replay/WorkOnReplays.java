package nl.vangnet.intake.application.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.replay.ReplayAttempts.Attempt;

/** Works on the jobs that run, a batch at a time, one instance at a time. */
@ApplicationScoped
public class WorkOnReplays {

    private final ReplayWork work;
    private final ReplayLock lock;
    private final ReplayAttempts attempts;
    private final ReplayBatch batch;
    private final ReplayLimits limits;
    private final Feeds feeds;
    private boolean forgiven;

    WorkOnReplays(
            ReplayWork work,
            ReplayLock lock,
            ReplayAttempts attempts,
            ReplayBatch batch,
            ReplayLimits limits,
            Feeds feeds) {
        this.work = work;
        this.lock = lock;
        this.attempts = attempts;
        this.batch = batch;
        this.limits = limits;
        this.feeds = feeds;
    }

    /**
     * Works until no job runs, or until it is told to stop.
     *
     * @throws StoreUnavailableException if the database cannot be reached; the jobs stand where they are
     */
    public void handle(BooleanSupplier stopping) {
        if (work.next().isEmpty()) {
            return;
        }
        Optional<ReplayLock.Held> held = lock.tryHold();
        if (held.isEmpty()) {
            return;
        }
        try (ReplayLock.Held right = held.get()) {
            Optional<UUID> job = work.next();
            while (job.isPresent() && !stopping.getAsBoolean() && right.isOurs()) {
                // What a code means may have been settled a moment ago, on another instance.
                feeds.refresh();
                step(job.get());
                job = work.next();
            }
        }
    }

    private void step(UUID job) {
        Optional<Attempt> attempt = begin(job);
        if (attempt.isEmpty()) {
            return;
        }
        if (attempt.get().cursor().tries() > limits.tries()) {
            attempts.giveUp(attempt.get());
            return;
        }
        try {
            batch.handle(attempt.get());
        } catch (StoreUnavailableException e) {
            forgiven = true;
            throw e;
        }
    }

    private Optional<Attempt> begin(UUID job) {
        try {
            Optional<Attempt> attempt = attempts.begin(job, forgiven);
            forgiven = false;
            return attempt;
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // Not even what is next can be told: the job would stand in the way of all others for ever.
            attempts.fail(job);
            throw e;
        }
    }
}
