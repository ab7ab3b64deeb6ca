package nl.vangnet.trials;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Every setting of this service. Read once, at the edges; the domain receives plain values. */
@ConfigMapping(prefix = "trials")
public interface TrialsConfig {

    /** The secret that pseudonyms are made with. It must not change while a trial recruits: subjects would get new names. */
    String pseudonymKey();

    /** The trials that recruit here; each has a {@code ResearchStudy-<name>.json} in the schemas. */
    @WithDefault("oxytocin,cgt")
    List<String> recruiting();

    Timer timer();

    /** How windows are kept. */
    interface Timer {

        /** How often the service looks for windows that opened or closed. */
        @WithDefault("1s")
        Duration every();

        /** How many candidates one transaction takes on: enough to be fast, few enough to hold locks shortly. */
        @WithDefault("500")
        int batchSize();
    }
}
