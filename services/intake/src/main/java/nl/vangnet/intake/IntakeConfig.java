package nl.vangnet.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Every setting of this service but those of the MLLP door, which stand beside it. */
@ConfigMapping(prefix = "intake")
public interface IntakeConfig {

    CommitSettings commit();

    /** How senders share commits. */
    interface CommitSettings {

        /** Messages in one transaction: more gain little and make the first one wait. */
        @WithDefault("128")
        int batch();

        /** Messages that may wait for a commit; beyond it senders wait in their own socket. */
        @WithDefault("2048")
        int waiting();

        /** How long a message may wait for a place in the queue before its sender is turned away. */
        @WithDefault("PT5S")
        Duration patience();
    }
}
