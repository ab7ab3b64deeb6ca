package nl.vangnet.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.vangnet.screening.domain.risk.RiskItem;

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

    Risk risk();

    /** The risk score of the emergency department (clinical.md 2.8). It may order the queue and excludes nobody. */
    interface Risk {

        /** Whether it parts those in the queue who are equally urgent. Not validated in the Netherlands. */
        @WithDefault("false")
        boolean ordersQueue();

        /** Ethnicity and insurance are bound to the United States, and are not to be used in the Netherlands. */
        @WithDefault("PTSD_DIAGNOSIS,PSYCHIATRIC_DIAGNOSIS,SUBSTANCE_USE,TOBACCO_USE,FEMALE_SEX,INTENTIONAL_INJURY,"
                + "INTENSIVE_CARE,EARLIER_TRAUMA_VISIT")
        Set<RiskItem> items();

        /** Points of an item that is present; one where nothing is set, as the paper's own weights are not known to us. */
        Map<RiskItem, Integer> weights();

        /** Positive from here; without one the points are shown and no more is said. */
        OptionalInt cutoff();

        /** Whether messages list every diagnosis that the hospital knows of a patient, so that a missing one is absent. */
        @WithDefault("false")
        boolean completeHistory();

        /** By which a score names its items, weights and cut-off. */
        @WithDefault("2026.1")
        String version();

        /** Where the weights and the cut-off come from. */
        @WithDefault("items of Russo 2013, one point each, no cut-off")
        String source();
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
