package nl.vangnet.intake.adapter.mllp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the MLLP door. */
@ConfigMapping(prefix = "intake.mllp")
public interface MllpSettings {

    /** Off where HL7 v2 comes in by another road. */
    @WithDefault("true")
    boolean enabled();

    /** Loopback, since MLLP knows neither sender nor secrecy: put a TLS tunnel in front of anything wider. */
    @WithDefault("127.0.0.1")
    String host();

    /** 2575 is the port that HL7 has at IANA. */
    @WithDefault("2575")
    int port();

    /** The largest message; an ADT message is a few kilobytes. */
    @WithDefault("1048576")
    int maxFrameBytes();

    /** Senders connect again by themselves; a dead peer must not hold a place for ever. */
    @WithDefault("PT30M")
    Duration idleTimeout();

    /** How long a message may wait for its commit. Senders commonly give up after 30 seconds. */
    @WithDefault("PT15S")
    Duration answerTimeout();

    /** One hospital has some tens of senders. */
    @WithDefault("256")
    int maxConnections();
}
