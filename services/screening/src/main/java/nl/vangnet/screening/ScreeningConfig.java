package nl.vangnet.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Every setting of this service. Read once, at the edges; the domain receives plain values. */
@ConfigMapping(prefix = "screening")
public interface ScreeningConfig {

    Cutoff cutoff();

    Lists lists();

    Complaint complaint();

    /** How complaints in words are read. */
    interface Complaint {

        /** Characters that are read of one: a complaint is a line, a letter gets this far, and a flood stops here. */
        @WithDefault("10000")
        int longest();
    }

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
