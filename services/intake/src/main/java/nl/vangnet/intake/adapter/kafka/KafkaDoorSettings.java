package nl.vangnet.intake.adapter.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of the door for FHIR Bundles that arrive on a topic. */
@ConfigMapping(prefix = "intake.kafka")
public interface KafkaDoorSettings {

    /** The topic that other systems write FHIR message Bundles to; {@code off} reads none. */
    @WithDefault("off")
    String topic();

    /** The topic to which the response Bundles go, keyed by the request's MessageHeader.id; none when absent. */
    Optional<String> responseTopic();
}
