package nl.vangnet.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Every setting of this service. Read once, at the edges; the domain receives plain values. */
@ConfigMapping(prefix = "screening")
public interface ScreeningConfig {

    Cutoff cutoff();

    Lists lists();

    /** From which score on an instrument is positive (clinical.md 1.1). */
    interface Cutoff {

        @WithDefault("17")
        int pdi();

        @WithDefault("5")
        int tsq();
    }

    /** Limits of lists. */
    interface Lists {

        /** Rows of one list; the search finds the rest. */
        @WithDefault("100")
        int limit();
    }
}
