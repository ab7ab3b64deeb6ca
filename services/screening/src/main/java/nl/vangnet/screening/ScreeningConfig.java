package nl.vangnet.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Every setting of this service. Read once, at the edges; the domain receives plain values. */
@ConfigMapping(prefix = "screening")
public interface ScreeningConfig {

    Cutoff cutoff();

    Lists lists();

    Complaint complaint();

    Rules rules();

    /** Rule sets of the hospital's own. */
    interface Rules {

        /** A folder with a folder for each version; without it there are the sets that are shipped. */
        Optional<Path> dir();

        /** How often it is looked for another live set. */
        @WithDefault("PT1S")
        Duration refreshEvery();

        /** Of one file of a rule set: the largest of the shipped ones has 57 thousand. */
        @WithDefault("1048576")
        int maxFileBytes();
    }

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
