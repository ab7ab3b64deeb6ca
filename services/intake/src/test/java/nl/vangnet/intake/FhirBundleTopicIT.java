package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.vangnet.testkit.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** FHIR Bundles that arrive on a topic are messages like any other. */
@QuarkusTest
@TestProfile(FhirBundleTopicIT.Topics.class)
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FhirBundleTopicIT {

    private static final String TOPIC = "vangnet.fhir-in.v1";
    private static final String RESPONSES = "vangnet.fhir-out.v1";
    private static final String STAA_D = Adt.resource("samples/medcom/HospitalNotification_Ex_STAA_D.json");
    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Stored stored;

    /** The door is open. */
    public static final class Topics implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("intake.kafka.topic", TOPIC, "intake.kafka.response-topic", RESPONSES);
        }
    }

    @Test
    void every_record_is_stored_once_and_answered_whatever_it_holds() {
        send("application/fhir+json", withHeaderId("topic-1"));
        send(null, withHeaderId("topic-1"));
        send("application/fhir+json", "{ this is no JSON");
        send("application/fhir+json", withHeaderId("topic-2"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stored.states("topic-2")).containsExactly("PUBLISHED"));

        assertThat(stored.states("topic-1")).containsExactly("PUBLISHED");
        assertThat(stored.repeats("topic-1")).isEqualTo(1);
        assertThat(stored.count("SELECT count(*) FROM message WHERE error_code = 'UNREADABLE_JSON'"))
                .isEqualTo(1);
        assertThat(stored.published("topic-1")).isEqualTo(1);
        List<ConsumerRecord<String, byte[]>> responses = responses();
        assertThat(responses)
                .filteredOn(record -> "topic-1".equals(record.key()))
                .hasSize(2);
        assertThat(responses)
                .filteredOn(record -> "topic-2".equals(record.key()))
                .singleElement()
                .satisfies(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                        .contains("\"code\":\"ok\""));
        assertThat(responses).hasSize(4);
    }

    private static void send(@Nullable String contentType, String value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", RealParts.kafkaBootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(TOPIC, "key", value.getBytes(StandardCharsets.UTF_8));
            if (contentType != null) {
                record.headers().add("content-type", contentType.getBytes(StandardCharsets.UTF_8));
            }
            producer.send(record);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> responses() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", RealParts.kafkaBootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(RESPONSES).stream()
                    .map(info -> new TopicPartition(RESPONSES, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private static String withHeaderId(String id) {
        return STAA_D.replace("i50fc5fe-2d11-4ef3-acac-2e2e5c399006", id)
                .replace("2cadabe8-9349-4b2e-9b5e-4441c9aeef4b", "bundle-" + id);
    }
}
