package nl.vangnet.intake.adapter.hl7v2;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writers that are used again, so that a Bundle costs no buffer. Messages are read on many virtual threads. */
final class FhirWriters {

    /** A Bundle of an ED visit is a few kilobytes. */
    private static final int EXPECTED_BYTES = 8 * 1024;

    /** A writer that grew beyond this for a monster is let go with it. */
    private static final int LARGEST_KEPT = 256 * 1024;

    /** Never more than messages were converted at the same moment, and those are no more than cores. */
    private static final Queue<FhirWriter> POOL = new ConcurrentLinkedQueue<>();

    private FhirWriters() {}

    static FhirWriter take() {
        FhirWriter writer = POOL.poll();
        return writer != null ? writer : new FhirWriter(EXPECTED_BYTES);
    }

    /** Not given back after a failure: it is in an unknown state then. */
    static void giveBack(FhirWriter writer) {
        if (writer.capacity() <= LARGEST_KEPT) {
            writer.clear();
            POOL.add(writer);
        }
    }
}
