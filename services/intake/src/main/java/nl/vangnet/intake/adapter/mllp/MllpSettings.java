package nl.vangnet.intake.adapter.mllp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the MLLP door. Every limit is there so that one sender cannot take the door from the others. */
@ConfigMapping(prefix = "intake.mllp")
public interface MllpSettings {

    /** Off where HL7 v2 comes in by another road. */
    @WithDefault("true")
    boolean enabled();

    Plaintext plaintext();

    Tls tls();

    /** The largest message; an ADT message is a few kilobytes. */
    @WithDefault("1048576")
    int maxFrameBytes();

    /** How long a message that has begun may take to end; even a megabyte over a slow line needs seconds. */
    @WithDefault("PT30S")
    Duration frameTimeout();

    /** Senders connect again by themselves; a dead peer must not hold a place for ever. */
    @WithDefault("PT30M")
    Duration idleTimeout();

    /** How long the TLS handshake may take, so that a peer which only connects gives its place back. */
    @WithDefault("PT10S")
    Duration handshakeTimeout();

    /**
     * How long a message may wait for its commit, and its answer for being read. Senders commonly give up after 30
     * seconds.
     */
    @WithDefault("PT15S")
    Duration answerTimeout();

    /** One hospital has some tens of senders; an idle connection costs some 20 kB. */
    @WithDefault("512")
    int maxConnections();

    /** From one address. An interface engine may carry every feed of a hospital, so it is half of all. */
    @WithDefault("256")
    int maxConnectionsPerPeer();

    /** Messages of one connection that may be read before the first of them is answered: two full commits. */
    @WithDefault("256")
    int maxUnanswered();

    /** Bytes that all connections together may hold unanswered; each becomes several in a Bundle. */
    @WithDefault("16777216")
    int maxUnansweredBytes();

    /** The listener without TLS. It knows neither sender nor secrecy, so somebody has to want it. */
    interface Plaintext {

        @WithDefault("false")
        boolean enabled();

        /** Loopback, where a tunnel or a sidecar ends. */
        @WithDefault("127.0.0.1")
        String host();

        /** 2575 is the port that HL7 has at IANA. */
        @WithDefault("2575")
        int port();
    }

    /** The listener with TLS. It is there when the TLS registry has a configuration of that name. */
    interface Tls {

        /** {@code quarkus.tls.<name>}: key store, trust store, protocols, how often to look for new certificates. */
        @WithDefault("mllp")
        String configuration();

        @WithDefault("0.0.0.0")
        String host();

        /** By habit of the field the port next to the plain one. */
        @WithDefault("2576")
        int port();

        /** Whether a sender has to show a certificate: it is how we know who it is. */
        @WithDefault("required")
        ClientCertificate clientCertificate();
    }

    /** What is asked of a client in the handshake. */
    enum ClientCertificate {
        REQUIRED,
        REQUESTED,
        NONE
    }
}
