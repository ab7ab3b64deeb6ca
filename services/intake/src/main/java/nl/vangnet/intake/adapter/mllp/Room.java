package nl.vangnet.intake.adapter.mllp;

import java.util.concurrent.Semaphore;

/** The memory that all connections together may fill with messages that are not answered yet. First come, first served. */
final class Room {

    private final int bytes;
    private final Semaphore free;
    private final Runnable onFull;

    /** @param onFull told each time that somebody has to wait */
    Room(int bytes, Runnable onFull) {
        this.bytes = bytes;
        this.free = new Semaphore(bytes, true);
        this.onFull = onFull;
    }

    /** Waits until there is room. */
    void take(int wanted) throws InterruptedException {
        if (free.tryAcquire(wanted)) {
            return;
        }
        onFull.run();
        free.acquire(wanted);
    }

    void giveBack(int taken) {
        free.release(taken);
    }

    int taken() {
        return bytes - free.availablePermits();
    }
}
