package nl.vangnet.intake.adapter.fhir;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the FHIR door. */
@ConfigMapping(prefix = "intake.fhir")
public interface FhirSettings {

    /** The largest message; real ones are some tens of kilobytes. */
    @WithDefault("1048576")
    int maxBodyBytes();

    /** How long a message may wait for its commit before its sender is asked to try again. */
    @WithDefault("PT15S")
    Duration answerTimeout();
}
