package nl.vangnet.intake.application.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.intake.application.DecisionAudit;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.replay.ReplayJob.Progress;
import nl.vangnet.intake.application.replay.ReplayRefusedException.Why;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/** Takes people's orders for replays. */
@ApplicationScoped
class ReplayDesk implements Replays {

    private final ReplayBook book;
    private final ReplayLimits limits;
    private final DecisionAudit audit;
    private final Event<ReplayStarted> started;
    private final ReplayIds ids;
    private final Clock clock;

    ReplayDesk(
            ReplayBook book,
            ReplayLimits limits,
            DecisionAudit audit,
            Event<ReplayStarted> started,
            ReplayIds ids,
            Clock clock) {
        this.book = book;
        this.limits = limits;
        this.audit = audit;
        this.started = started;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ReplayJob start(UUID message, String by) {
        MessageState state = book.stateOf(message).orElseThrow(() -> new ReplayRefusedException(Why.NO_SUCH_MESSAGE));
        if (state == MessageState.REJECTED) {
            throw new ReplayRefusedException(Why.NEVER_REPLAYED);
        }
        return start(message, message, MessageCriteria.all(), 1, by);
    }

    @Override
    public ReplayPreview preview(MessageCriteria criteria) {
        Map<MessageState, Long> replayable = book.replayable(criteria, limits.mostMessages() + 1);
        Map<MessageState, Long> leftOut = book.leftOut(criteria, limits.mostMessages() + 1);
        return new ReplayPreview(replayable, leftOut, total(replayable) > limits.confirmAbove());
    }

    @Override
    @Transactional
    public ReplayJob start(MessageCriteria criteria, long confirmed, String by) {
        long total = total(book.replayable(criteria, limits.mostMessages() + 1));
        if (total > limits.mostMessages()) {
            throw new ReplayRefusedException(Why.TOO_MANY);
        }
        if (total > limits.confirmAbove() && total > confirmed) {
            throw new ReplayRefusedException(Why.NEEDS_CONFIRMATION);
        }
        UUID until = book.last(criteria).orElseThrow(() -> new ReplayRefusedException(Why.NOTHING_TO_REPLAY));
        return start(null, until, criteria, total, by);
    }

    private ReplayJob start(@Nullable UUID message, UUID until, MessageCriteria criteria, long total, String by) {
        ReplayJob job = new ReplayJob(
                ids.next(),
                ReplayJob.State.RUNNING,
                message,
                criteria,
                by,
                clock.instant(),
                total,
                Progress.NONE,
                null,
                null);
        if (book.isRunning(job)) {
            throw new ReplayRefusedException(Why.ALREADY_RUNNING);
        }
        book.add(job, until);
        audit.decided(message == null ? List.of(job.id()) : List.of(message, job.id()), "replay started");
        started.fire(new ReplayStarted(job.id()));
        return job;
    }

    @Override
    @Transactional
    public void stop(UUID job, String by) {
        if (book.stop(job, by, clock.instant())) {
            audit.decided(List.of(job), "replay stopped");
        }
    }

    @Override
    public Optional<ReplayJob> byId(UUID job) {
        return book.byId(job);
    }

    @Override
    public List<ReplayJob> jobs(int limit) {
        return book.jobs(limit);
    }

    private static long total(Map<MessageState, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
