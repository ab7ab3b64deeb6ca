package nl.vangnet.intake.application.retention;

/** Is told of every purge. */
public interface PurgeCounter {

    void count(Purged purged);
}
