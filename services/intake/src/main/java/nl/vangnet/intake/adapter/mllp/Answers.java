package nl.vangnet.intake.adapter.mllp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vangnet.intake.domain.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The answers that are owed to one sender, written in the order of its messages, each once its message is durable. There
 * is no thread that waits for them: a commit starts one, which writes what is due and ends.
 */
final class Answers {

    /** What to do when no more answers can be given. */
    interface End {

        /** A message could not be made durable. */
        void notStored(Throwable why);

        /** Nobody reads the answers any more. */
        void senderLeft(IOException why);
    }

    private final OutputStream out;
    private final int most;
    private final Semaphore places;
    private final End end;
    private final Queue<CompletableFuture<Outcome>> owed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger signals = new AtomicInteger();
    private volatile boolean broken;

    // Of the watch alone.
    private @Nullable CompletableFuture<Outcome> oldest;
    private long oldestSince;

    /** @param most messages that may be unanswered */
    Answers(OutputStream out, int most, End end) {
        this.out = out;
        this.most = most;
        this.places = new Semaphore(most);
        this.end = end;
    }

    /** Takes a place for one more unanswered message, if there is one. */
    boolean tryPlace() {
        return places.tryAcquire();
    }

    /** Waits for a place. */
    void awaitPlace() throws InterruptedException {
        places.acquire();
    }

    /** Gives a place back that was not used. */
    void giveBackPlace() {
        places.release();
    }

    /** Uses the place that was taken. */
    void owe(CompletableFuture<Outcome> outcome) {
        owed.add(outcome);
        outcome.whenComplete((done, failed) -> signal());
    }

    /** Waits until every answer is written, or it is known that none will be. */
    void awaitAll() throws InterruptedException {
        places.acquire(most);
    }

    /** Whether the oldest answer has been owed for that many ticks. Called by the watch at each tick. */
    boolean isOverdue(long now, long ticks) {
        CompletableFuture<Outcome> head = owed.peek();
        if (head == null || head != oldest) {
            oldest = head;
            oldestSince = now;
            return false;
        }
        return now - oldestSince > ticks;
    }

    private void signal() {
        if (signals.getAndIncrement() == 0) {
            Thread.ofVirtual().name("mllp-writer").start(this::writeWhatIsDue);
        }
    }

    /** One thread at a time: whoever comes meanwhile leaves a signal, and the one that writes looks again. */
    private void writeWhatIsDue() {
        int seen = signals.get();
        do {
            seen = signals.get();
            write();
        } while (!signals.compareAndSet(seen, 0));
    }

    private void write() {
        int written = 0;
        try {
            for (CompletableFuture<Outcome> next : owed) {
                if (broken || !next.isDone()) {
                    break;
                }
                if (next.isCompletedExceptionally()) {
                    // Those before it are durable, and are told so.
                    out.flush();
                    broken = true;
                    end.notStored(next.exceptionNow());
                } else {
                    frame(next.resultNow().answer().body());
                    written++;
                }
            }
            if (written > 0) {
                out.flush();
            }
        } catch (IOException senderLeft) {
            broken = true;
            end.senderLeft(senderLeft);
        }
        for (int i = 0; i < written; i++) {
            owed.remove();
        }
        places.release(written);
        if (broken) {
            releaseAll();
        }
    }

    private void frame(byte[] answer) throws IOException {
        // In enhanced mode a sender may want to hear nothing.
        if (answer.length > 0) {
            out.write(MllpFrameReader.START);
            out.write(answer);
            out.write(MllpFrameReader.END);
            out.write(MllpFrameReader.CR);
        }
    }

    /** Nobody has to wait for answers that will never be written. */
    private void releaseAll() {
        while (owed.poll() != null) {
            places.release();
        }
    }
}
