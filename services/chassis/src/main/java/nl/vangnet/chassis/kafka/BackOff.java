package nl.vangnet.chassis.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses between attempts, doubling from the smallest to the largest; a stop ends a pause at once. */
public final class BackOff {

    private final Duration smallest;
    private final Duration largest;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Duration next;

    public BackOff(Duration smallest, Duration largest) {
        this.smallest = smallest;
        this.largest = largest;
        this.next = smallest;
    }

    public void pause() {
        try {
            stopped.await(next.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(largest) > 0 ? largest : doubled;
    }

    /** The work went well: the next failure starts from the smallest pause again. */
    public void reset() {
        next = smallest;
    }

    public void stop() {
        stopped.countDown();
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
