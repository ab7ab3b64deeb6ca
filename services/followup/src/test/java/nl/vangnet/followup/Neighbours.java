package nl.vangnet.followup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import nl.vangnet.testkit.RealParts;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The services around follow-up, as far as a test needs them: screening, which sends, and trials, which reads. */
final class Neighbours implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            factory -> factory.schemaMappers(
                    mappers -> mappers.mapPrefix("https://vangnet.nl/schemas/", "classpath:schemas/")));

    private final KafkaProducer<String, byte[]> screening = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.kafkaBootstrap()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final KafkaConsumer<String, byte[]> trials = consumer();
    private final List<Told> told = new ArrayList<>();

    /** What follow-up told. */
    record Told(String key, String type, JsonNode value, Map<String, String> headers) {

        String event() {
            return type.replaceAll("nl\\.vangnet\\.followup\\.(.*)\\.v1", "$1");
        }

        String kind() {
            return value.at("/check/kind").asText();
        }

        String kindAndEvent() {
            return kind() + " " + event();
        }

        Set<ValidationMessage> problems() {
            return SCHEMAS.getSchema(
                            SchemaLocation.of("https://vangnet.nl/schemas/events/" + event() + ".schema.json"),
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build())
                    .validate(value);
        }
    }

    void send(CaseEventFixture event) {
        send(event, UUID.randomUUID());
    }

    void send(CaseEventFixture event, UUID eventId) {
        send(event.caseId(), event.type(), eventId, event.bytes());
    }

    void send(String key, String type, UUID eventId, byte[] value) {
        var sent = new ProducerRecord<>("vangnet.screening.v1", key, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_source",
                        "/vangnet/screening",
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.EPOCH.toString(),
                        "ce_subject",
                        key,
                        "content-type",
                        "application/json")
                .forEach((name, text) -> sent.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            screening.send(sent).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Everything that was told about the case so far, in order. */
    List<Told> toldAbout(UUID caseId) {
        read();
        return told.stream().filter(one -> one.key().equals(caseId.toString())).toList();
    }

    int countOf(Collection<UUID> cases) {
        read();
        return (int) told.stream()
                .filter(one -> cases.contains(UUID.fromString(one.key())))
                .count();
    }

    List<String> eventsOf(UUID caseId) {
        return toldAbout(caseId).stream().map(Told::kindAndEvent).toList();
    }

    /** What follow-up set aside with this key. */
    List<Map<String, String>> setAside(UUID key) {
        try (KafkaConsumer<String, byte[]> operator = consumer()) {
            assignAll(operator, "vangnet.screening.v1.dead-letter");
            List<Map<String, String>> found = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> one : operator.poll(Duration.ofSeconds(2))) {
                if (key.toString().equals(one.key())) {
                    found.add(headers(one));
                }
            }
            return found;
        }
    }

    private void read() {
        if (trials.assignment().isEmpty()) {
            assignAll(trials, "vangnet.followup.v1");
        }
        for (ConsumerRecord<String, byte[]> one : trials.poll(Duration.ofMillis(20))) {
            told.add(toTold(one));
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        RealParts.kafkaBootstrap(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void assignAll(KafkaConsumer<String, byte[]> consumer, String topic) {
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    private static Told toTold(ConsumerRecord<String, byte[]> one) {
        try {
            return new Told(
                    one.key(), headers(one).getOrDefault("ce_type", ""), JSON.readTree(one.value()), headers(one));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> one) {
        Map<String, String> headers = new TreeMap<>();
        one.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        screening.close();
        trials.close();
    }
}
