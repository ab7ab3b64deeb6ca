package nl.vangnet.intake.application;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.vangnet.intake.domain.Outcome;
import nl.vangnet.intake.domain.Received;

/**
 * Commits many waiting senders together. One thread takes all messages that wait, stores them in one transaction, and
 * after the commit completes what each sender waits for. A commit costs a disk flush whether it holds one message or a
 * hundred, so the busier it is the more senders share one; and one thread in one queue keeps the order.
 */
@ApplicationScoped
public class GroupCommit {

    private record Waiting(Received message, CompletableFuture<Outcome> outcome) {}

    private final StoreMessages storeMessages;
    private final AnswerCounter answers;
    private final CommitLimits limits;
    private final BlockingQueue<Waiting> queue;
    private final Thread committer = new Thread(this::commitUntilStopped, "group-commit");
    private volatile boolean running = true;

    GroupCommit(StoreMessages storeMessages, AnswerCounter answers, CommitLimits limits) {
        this.storeMessages = storeMessages;
        this.answers = answers;
        this.limits = limits;
        this.queue = new ArrayBlockingQueue<>(limits.waiting());
    }

    @PostConstruct
    void start() {
        committer.start();
    }

    /** Commits what waits, then ends. */
    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        committer.join(limits.patience());
    }

    /** The outcome comes after the commit; {@link StoreUnavailableException} if there was none. */
    public CompletableFuture<Outcome> submit(Received message) throws InterruptedException {
        Waiting waiting = new Waiting(message, new CompletableFuture<>());
        if (!running || !queue.offer(waiting, limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            return CompletableFuture.failedFuture(
                    new StoreUnavailableException("too many messages wait to be stored", null));
        }
        return waiting.outcome();
    }

    private void commitUntilStopped() {
        List<Waiting> batch = new ArrayList<>(limits.batch());
        while (running || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, limits.batch() - 1);
                    commit(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }

    private void commit(List<Waiting> batch) {
        try {
            List<Kept> kept =
                    storeMessages.handle(batch.stream().map(Waiting::message).toList());
            for (int i = 0; i < batch.size(); i++) {
                Outcome outcome = kept.get(i).outcome();
                answers.count(new Answered(kept.get(i).message().reading().facts(), outcome));
                batch.get(i).outcome().complete(outcome);
            }
        } catch (UnstorableMessageException e) {
            if (batch.size() == 1) {
                fail(batch, e);
            } else {
                // One bad message must not take its neighbours with it.
                batch.forEach(waiting -> commit(List.of(waiting)));
            }
        } catch (RuntimeException e) {
            fail(batch, e);
        }
    }

    private static void fail(List<Waiting> batch, RuntimeException cause) {
        var unavailable = new StoreUnavailableException("the messages could not be stored", cause);
        batch.forEach(waiting -> waiting.outcome().completeExceptionally(unavailable));
    }
}
