package nl.vangnet.intake.application.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored side of working on jobs, in the caller's transaction. */
public interface ReplayWork {

    /** The job to work on: one message before many, since somebody waits for it, and then the oldest. */
    Optional<UUID> next();

    /** The cursor of a job that runs, held until the transaction ends. */
    Optional<ReplayCursor> hold(UUID job);

    /** The next messages in the order of their arrival. */
    List<UUID> candidates(ReplayCursor cursor, int limit);

    void save(ReplayCursor cursor);

    /** The messages, held, in the order of their arrival; without those that must not be read again any more. */
    List<StoredForReplay> messages(List<UUID> ids, ReplayCursor cursor);

    /** Writes what the new readings came to, with the history of what has changed. */
    void keep(List<Reread> reread, ReplayCursor cursor, Instant at);

    /** Sets a message aside that broke the replay, unless it is on the topic already. */
    void park(UUID message, ReplayCursor cursor, Instant at);

    /** Moves the job on behind {@code lastId}, by what was done. */
    void advance(ReplayCursor cursor, UUID lastId, ReplayJob.Progress done);

    void end(UUID job, ReplayJob.State state, Instant at);
}
