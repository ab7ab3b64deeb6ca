package nl.vangnet.intake.adapter.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.intake.application.replay.ReplayIds;
import nl.vangnet.intake.application.replay.ReplayLimits;

/** The settings of replays. */
@ConfigMapping(prefix = "intake.replay")
public interface ReplayConfig {

    /** Messages in one transaction: a stop takes effect after so many, and senders share the database meanwhile. */
    @WithDefault("50")
    int batch();

    /** More messages than this need somebody who agrees to the number. */
    @WithDefault("1000")
    long confirmAbove();

    /** More than this is refused: a job of many hours is taken in parts. */
    @WithDefault("1000000")
    long mostMessages();

    /** How often the same message may break the replay before it is parked. */
    @WithDefault("3")
    int tries();

    /** After so long the jobs of an instance that died are found. */
    @WithDefault("PT2S")
    Duration idle();

    /** The settings as the use cases know them. */
    @ApplicationScoped
    class Wiring {

        @Produces
        @Singleton
        ReplayLimits limits(ReplayConfig config) {
            return new ReplayLimits(config.batch(), config.confirmAbove(), config.mostMessages(), config.tries());
        }

        @Produces
        @Singleton
        ReplayIds ids(Ids ids) {
            return ids::next;
        }
    }
}
