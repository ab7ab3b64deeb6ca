package nl.vangnet.intake.application.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.intake.application.replay.ReplayJob.Progress;

/** The steps beside a batch, each in a transaction of its own, so that they stand when the batch does not. */
@ApplicationScoped
class ReplayAttempts {

    /** A batch that is about to be tried. */
    record Attempt(ReplayCursor cursor, List<UUID> messages) {}

    private final ReplayWork work;
    private final ReplayLimits limits;
    private final Clock clock;

    ReplayAttempts(ReplayWork work, ReplayLimits limits, Clock clock) {
        this.work = work;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Writes down what is tried next; ends the job if nothing is left.
     *
     * @param forgiven the batch before failed by no fault of its messages
     */
    @Transactional
    Optional<Attempt> begin(UUID job, boolean forgiven) {
        Optional<ReplayCursor> held = work.hold(job);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        ReplayCursor cursor = forgiven ? held.get().forgiven() : held.get();
        List<UUID> messages = work.candidates(cursor, cursor.isCareful() ? 1 : limits.batch());
        if (messages.isEmpty()) {
            work.end(job, ReplayJob.State.DONE, clock.instant());
            return Optional.empty();
        }
        ReplayCursor trying = cursor.trying(messages);
        work.save(trying);
        return Optional.of(new Attempt(trying, messages));
    }

    /** Parks the message that broke the replay again and again, and goes on behind it. */
    @Transactional
    void giveUp(Attempt attempt) {
        UUID message = attempt.messages().getFirst();
        work.park(message, attempt.cursor(), clock.instant());
        work.advance(attempt.cursor(), message, new Progress(0, 0, 0, 0, 1));
    }

    @Transactional
    void fail(UUID job) {
        work.end(job, ReplayJob.State.FAILED, clock.instant());
    }
}
