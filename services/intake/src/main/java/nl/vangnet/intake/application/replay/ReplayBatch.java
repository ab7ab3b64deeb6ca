package nl.vangnet.intake.application.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.vangnet.intake.application.AdtTopic;
import nl.vangnet.intake.application.Judge;
import nl.vangnet.intake.application.ReceiveMessage;
import nl.vangnet.intake.application.ReplayStep;
import nl.vangnet.intake.application.Revision;
import nl.vangnet.intake.application.replay.ReplayAttempts.Attempt;
import nl.vangnet.intake.application.replay.ReplayJob.Progress;
import nl.vangnet.intake.application.replay.Reread.Result;
import nl.vangnet.intake.domain.Received;

/** Reads a batch again, publishes it and moves the job on: all of it in one transaction, or nothing. */
@ApplicationScoped
class ReplayBatch {

    private final ReplayWork work;
    private final ReceiveMessage receiveMessage;
    private final AdtTopic topic;
    private final List<Judge> judges;
    private final List<ReplayStep> steps;
    private final ReplayCounter counter;
    private final Clock clock;

    @Inject
    ReplayBatch(
            ReplayWork work,
            ReceiveMessage receiveMessage,
            AdtTopic topic,
            Instance<Judge> judges,
            Instance<ReplayStep> steps,
            ReplayCounter counter,
            Clock clock) {
        this.work = work;
        this.receiveMessage = receiveMessage;
        this.topic = topic;
        this.judges = judges.stream().toList();
        this.steps = steps.stream().toList();
        this.counter = counter;
        this.clock = clock;
    }

    @Transactional
    void handle(Attempt attempt) {
        Optional<ReplayCursor> held = work.hold(attempt.cursor().job());
        // Stopped meanwhile, or another instance was quicker.
        if (held.isEmpty()
                || !Objects.equals(held.get().lastId(), attempt.cursor().lastId())) {
            return;
        }
        List<StoredForReplay> stored = work.messages(attempt.messages(), held.get());
        List<Reread> reread = reread(stored);
        topic.publish(reread.stream()
                .filter(one -> one.result() == Result.PUBLISHED)
                .map(one -> new Revision(one.message(), Objects.requireNonNull(one.revision())))
                .toList());
        work.keep(reread, held.get(), clock.instant());
        List<Received> counting =
                reread.stream().filter(Reread::counts).map(Reread::message).toList();
        if (!counting.isEmpty()) {
            steps.forEach(step -> step.keepAgain(counting));
        }
        work.advance(held.get(), attempt.messages().getLast(), progress(reread));
        reread.forEach(one -> counter.count(one.result()));
    }

    private List<Reread> reread(List<StoredForReplay> stored) {
        List<Received> messages = stored.stream()
                .map(message -> receiveMessage.read(message.arrival()))
                .toList();
        for (Judge judge : judges) {
            messages = judge.judge(messages);
        }
        List<Reread> reread = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            reread.add(new Reread(stored.get(i), messages.get(i)));
        }
        return reread;
    }

    private static Progress progress(List<Reread> reread) {
        return new Progress(
                count(reread, Result.PUBLISHED),
                count(reread, Result.UNCHANGED),
                count(reread, Result.HELD),
                count(reread, Result.IGNORED),
                count(reread, Result.FAILED));
    }

    private static long count(List<Reread> reread, Result result) {
        return reread.stream().filter(one -> one.result() == result).count();
    }
}
