package nl.vangnet.testkit;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka broker: in this JVM, or from a container with {@code -Dcontainers}. */
public final class RealBroker {

    private final @Nullable EmbeddedKafkaBroker embedded;
    private final @Nullable KafkaContainer container;

    private RealBroker(@Nullable EmbeddedKafkaBroker embedded, @Nullable KafkaContainer container) {
        this.embedded = embedded;
        this.container = container;
    }

    static RealBroker start(boolean inContainer) {
        if (inContainer) {
            var container = new KafkaContainer("apache/kafka:4.1.2");
            container.start();
            return new RealBroker(null, container);
        }
        EmbeddedKafkaBroker embedded = new EmbeddedKafkaBroker()
                .withNodeId(1)
                .withAdditionalProperties(properties -> {
                    properties.put("log.dir", TestFolders.create("broker").toString());
                    properties.put("message.max.bytes", "8388608");
                    properties.put("auto.create.topics.enable", "false");
                    properties.put("group.initial.rebalance.delay.ms", "0");
                })
                .start();
        return new RealBroker(embedded, null);
    }

    public String bootstrapServers() {
        if (container != null) {
            return container.getBootstrapServers();
        }
        if (embedded != null) {
            return embedded.getAdvertisedListeners().replace("PLAINTEXT://", "");
        }
        throw new IllegalStateException("no broker runs");
    }
}
