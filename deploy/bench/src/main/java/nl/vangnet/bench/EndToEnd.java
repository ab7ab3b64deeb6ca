package nl.vangnet.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends at a fixed rate, whatever comes back, and measures from the last byte of a message to its committed row on the
 * queue. Rows are matched to messages by their order: one sender, so the k-th row is the k-th message's or a later one's.
 */
final class EndToEnd {

    private EndToEnd() {}

    static Latencies run(MllpLink link, QueueWatch queue, Admissions admissions, int from, int perSecond, int messages)
            throws SQLException, InterruptedException, ExecutionException {
        int before = queue.cases();
        long[] sent = new long[messages];
        long[] latency = new long[messages];
        try (ExecutorService sender = Executors.newSingleThreadExecutor()) {
            Future<?> sending = sender.submit(() -> send(link, admissions, from, perSecond, sent));
            int seen = 0;
            while (seen < messages) {
                int now = queue.cases() - before;
                long at = System.nanoTime();
                for (; seen < now && seen < messages; seen++) {
                    latency[seen] = at - sent[seen];
                }
                Thread.sleep(Duration.ofMillis(2));
                if (sending.isDone()) {
                    sending.get();
                }
            }
        }
        return Latencies.of(latency);
    }

    private static Void send(MllpLink link, Admissions admissions, int from, int perSecond, long[] sent)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (int number = 0; number < sent.length; number++) {
            long due = began + number * 1_000_000_000L / perSecond;
            long early = due - System.nanoTime();
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early));
            }
            // When it was due, not when we got to it: a stall of the system must show.
            sent[number] = due;
            link.send(admissions.message(from + number));
        }
        return null;
    }
}
