package nl.vangnet.intake.application.replay;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.intake.application.MessageCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One replay as it stands. It survives a restart and goes on where it was.
 *
 * @param message the one message, or null for a replay by criteria
 * @param total how many there were at the start
 * @param stoppedBy who stopped it, or null
 * @param endedAt null while it runs
 */
public record ReplayJob(
        UUID id,
        State state,
        @Nullable UUID message,
        MessageCriteria criteria,
        String startedBy,
        Instant startedAt,
        long total,
        Progress progress,
        @Nullable String stoppedBy,
        @Nullable Instant endedAt) {

    /** Where a job stands. */
    public enum State {
        /** Works, or waits for another job. */
        RUNNING,
        /** Somebody stopped it. */
        STOPPED,
        DONE,
        /** Could not be carried on, by a defect of ours; the log says why. */
        FAILED
    }

    /**
     * How far it is.
     *
     * @param published as first or next revision
     * @param unchanged published before, and the Bundle is the same: not published again
     * @param held still waits for a code or a feed
     * @param ignored of no use to anyone downstream
     * @param failed not converted, refused today, or parked because it broke the replay again and again
     */
    public record Progress(long published, long unchanged, long held, long ignored, long failed) {

        public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

        public long done() {
            return published + unchanged + held + ignored + failed;
        }
    }
}
