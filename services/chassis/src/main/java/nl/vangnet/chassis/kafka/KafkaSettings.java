package nl.vangnet.chassis.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of what a service reads and writes on the broker. The broker's address is {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "vangnet.kafka")
public interface KafkaSettings {

    /** The service's name: its consumer group, its CloudEvents source and its producer's client id. */
    @WithDefault("${quarkus.application.name}")
    String service();

    /** Topics that this service writes, and therefore creates when they are missing. */
    Optional<List<String>> owns();

    /** Fixed at creation: another number later would break the order per key. */
    @WithDefault("6")
    int partitions();

    /** One broker in local mode; three in a cluster. */
    @WithDefault("1")
    short replication();

    /** A service can be rebuilt from its topics while a case still runs: the last check closes some 205 days after the event. */
    @WithDefault("P400D")
    Duration retention();

    /** One message may hold 1 MiB of HL7 v2, which grows when it becomes FHIR. */
    @WithDefault("8388608")
    int maxRecordBytes();

    /**
     * Readers of each topic in one process, of which each has partitions of its own, as if it were another instance. One
     * waits for the database half of its time.
     */
    @WithDefault("1")
    int readers();

    /** Records taken to one transaction: more gain little and hold the fence longer. */
    @WithDefault("500")
    int batchSize();

    /**
     * Whether committed events go to the broker straight from memory, and the table is only read for what a crash or
     * another instance left there. It saves reading every event back. Only for a service whose readers need no order
     * among the events of several instances: a row of another instance is found up to a second later.
     */
    @WithDefault("false")
    boolean handOver();

    /** First pause after a failure; doubles up to {@link #maxBackOff()}. */
    @WithDefault("PT0.2S")
    Duration minBackOff();

    /** A database or broker that comes back is met within this time. */
    @WithDefault("PT5S")
    Duration maxBackOff();
}
