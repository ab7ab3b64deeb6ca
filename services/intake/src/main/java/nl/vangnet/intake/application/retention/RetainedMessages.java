package nl.vangnet.intake.application.retention;

import java.time.Instant;
import java.util.Set;
import nl.vangnet.intake.domain.MessageState;

/** What is stored, as a purge sees it. Every method takes away one batch at most, the oldest first. */
public interface RetainedMessages {

    /** Messages received since then; counting stops at {@code most}. */
    int receivedSince(Instant since, int most);

    /** Messages in these states that were received before, with all that belongs to them. */
    int purge(Set<MessageState> states, Instant before, int batch);

    /** Replay jobs that ended before. */
    int purgeJobs(Instant before, int batch);

    /** Identifiers that were not seen since and take part in no merge with one that was, with their merges. */
    int purgeIdentifiers(Instant before, int batch);

    /** When a message in one of these states came first, if it came before then. */
    boolean anyBefore(Set<MessageState> states, Instant before);
}
