package nl.vangnet.intake.application.replay;

import java.util.Optional;

/** Lets one instance at a time work on replays. */
public interface ReplayLock {

    /** The right to work, until it is closed or its holder dies; empty if another instance has it. */
    Optional<Held> tryHold();

    /** The right to work. */
    interface Held extends AutoCloseable {

        /** Whether it is still ours; a lost connection to the database takes it away. */
        boolean isOurs();

        @Override
        void close();
    }
}
