package nl.vangnet.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends messages over several connections, each waiting for its answer: acknowledged and durable. */
final class IntakeLoad {

    private final String host;
    private final int port;
    private final Admissions admissions;

    IntakeLoad(String host, int port, Admissions admissions) {
        this.host = host;
        this.port = port;
        this.admissions = admissions;
    }

    record Result(int messages, long nanos, Latencies acknowledged) {
        double perSecond() {
            return messages / (nanos / 1e9);
        }
    }

    /** As fast as the answers come. */
    Result run(int connections, int from, int messages) throws InterruptedException, ExecutionException {
        return run(connections, from, messages, 0);
    }

    /**
     * At a steady rate: each message has a time at which it is due, and its wait counts from then, so that a slow answer
     * is not hidden by the messages that it held up.
     */
    Result run(int connections, int from, int messages, double perSecond)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        long[] nanos = new long[messages];
        long began = System.nanoTime();
        try (ExecutorService senders = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                sending.add(senders.submit(() -> send(from, next, nanos, began, perSecond)));
            }
            for (Future<?> sender : sending) {
                sender.get();
            }
        }
        return new Result(messages, System.nanoTime() - began, Latencies.of(nanos));
    }

    private Void send(int from, AtomicInteger next, long[] nanos, long began, double perSecond) throws IOException {
        try (MllpLink link = new MllpLink(host, port)) {
            for (int number = next.getAndIncrement(); number < nanos.length; number = next.getAndIncrement()) {
                byte[] message = admissions.message(from + number);
                long due = perSecond == 0 ? System.nanoTime() : began + (long) (number / perSecond * 1e9);
                LockSupport.parkNanos(due - System.nanoTime());
                link.send(message);
                nanos[number] = System.nanoTime() - due;
            }
        }
        return null;
    }
}
