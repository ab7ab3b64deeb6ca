package nl.vangnet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Measures by the time that this thread had the processor, so that what else runs on the machine does not count. */
final class OneCore {

    /** Between two looks at the clock, which cost a system call each. */
    private static final int BATCH = 50;

    private OneCore() {}

    /** One of many items by its number. */
    interface Work {

        /** @return something that depends on the work, so that it cannot be left out */
        int on(int item);
    }

    static double perSecond(Work work, int items, long nanos) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        long done = 0;
        long seen = 0;
        long took = 0;
        while (took < nanos) {
            for (int i = 0; i < BATCH; i++) {
                seen += work.on((int) (done++ % items));
            }
            took = threads.getCurrentThreadCpuTime() - began;
        }
        if (seen == 0) {
            throw new IllegalStateException("no work was done");
        }
        return done / (took / 1e9);
    }
}
