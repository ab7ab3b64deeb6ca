package nl.vangnet.intake.adapter.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.vangnet.intake.application.retention.RetentionPeriods;

/** How long messages are kept, and how they are purged. */
@ConfigMapping(prefix = "intake.retention")
public interface RetentionConfig {

    /** Published and ignored messages with their raw text and answer. A message that is sent again later is a new one. */
    @WithDefault("P30D")
    Duration published();

    /** Rejected and dropped messages: somebody may still ask the sender about them. At least as long as published ones. */
    @WithDefault("P90D")
    Duration errors();

    /** Identifiers of patients who were not seen since, and their merges. */
    @WithDefault("P730D")
    Duration identifiers();

    /** Rows in one transaction: short locks, and senders wait for none of it. */
    @WithDefault("500")
    int batch();

    /** A minute with fewer messages than this is quiet; only then is purged, until a day has passed. */
    @WithDefault("600")
    int quietBelow();

    /** The settings as the use cases know them. */
    @ApplicationScoped
    class Wiring {

        @Produces
        @Singleton
        RetentionPeriods periods(RetentionConfig config) {
            return new RetentionPeriods(
                    config.published(), config.errors(), config.identifiers(), config.batch(), config.quietBelow());
        }
    }
}
