package nl.vangnet.intake.adapter.fhir;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What a piece of work costs this thread: processor time and bytes allocated. The least of several runs counts, since
 * whatever else goes on in the machine only ever adds.
 */
record Cost(Duration cpu, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Cost of(Runnable work, int runs) {
        long cpu = Long.MAX_VALUE;
        long bytes = Long.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            long before = THREADS.getCurrentThreadCpuTime();
            work.run();
            cpu = Math.min(cpu, THREADS.getCurrentThreadCpuTime() - before);
            bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - bytesBefore);
        }
        return new Cost(Duration.ofNanos(cpu), bytes);
    }
}
