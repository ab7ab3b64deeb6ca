package nl.vangnet.intake.adapter.fhir;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the FHIR door. */
@ConfigMapping(prefix = "intake.fhir")
public interface FhirSettings {

    /** The largest message; real ones are some tens of kilobytes, and what is read costs 5 ms at most. */
    @WithDefault("524288")
    int maxBodyBytes();

    /** How long a message may wait for its commit before its sender is asked to try again. */
    @WithDefault("PT15S")
    Duration answerTimeout();

    Limits limits();

    /** What the guard before the parser lets through; see {@link GuardLimits}. */
    interface Limits {

        /** FHIR's own nesting needs about fifteen levels, narrative some more. */
        @WithDefault("64")
        int depth();

        /** Real messages have some hundred; the parser takes about a microsecond for each. */
        @WithDefault("5000")
        int elements();

        /** R4's largest resources have some sixty properties, and each may have its shadow. */
        @WithDefault("128")
        int names();

        /** As the elements: no list of a message is nearly as long. */
        @WithDefault("5000")
        int items();

        /** A narrative of a screenful is some kilobytes. */
        @WithDefault("65536")
        int characters();

        /** R4 decimal: 18 digits are precise enough for all of medicine. */
        @WithDefault("32")
        int digits();

        /** The same: beyond it a number is an attack. */
        @WithDefault("30")
        int exponent();
    }

    /**
     * Addresses that responses may be sent to, each with all that stands below its path; none when empty. A sender names the
     * address, so that without this list anybody could have us call any server of the hospital. What is not https must
     * stand here as such.
     */
    Optional<List<URI>> responseUrls();

    Delivery delivery();

    /** How responses are sent that a sender does not wait for. */
    interface Delivery {

        /** How often is looked for what is due. */
        @WithDefault("1s")
        String every();

        /** After the first failure; each next pause is twice as long. */
        @WithDefault("PT5S")
        Duration firstPause();

        /** A sender that is mended should not have to wait longer. */
        @WithDefault("PT1H")
        Duration longestPause();

        /** After a day somebody has to look. */
        @WithDefault("P1D")
        Duration giveUpAfter();

        /** For the connection, and again for the answer. */
        @WithDefault("PT10S")
        Duration timeout();

        /** Sent beside each other. */
        @WithDefault("16")
        int atOnce();

        /** How long outcomes can be looked at. */
        @WithDefault("P30D")
        Duration remembered();
    }
}
