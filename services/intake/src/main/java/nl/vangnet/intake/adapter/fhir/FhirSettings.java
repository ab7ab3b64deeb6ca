package nl.vangnet.intake.adapter.fhir;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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
}
