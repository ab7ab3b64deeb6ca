package nl.vangnet.trials;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hl7.fhir.r4.model.Bundle;

/** Screening on one side and the two arms on the other, on the real broker. */
final class Neighbours implements AutoCloseable {

    static final String OXYTOCIN = "vangnet.trial.oxytocin.v1";
    static final String CGT = "vangnet.trial.cgt.v1";
    private static final String SCREENING = "vangnet.screening.v1";
    private static final String DEAD_LETTERS = SCREENING + ".dead-letter";

    private final KafkaProducer<String, byte[]> screening = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.kafkaBootstrap()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final KafkaConsumer<String, byte[]> arms = new KafkaConsumer<>(
            Map.of(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    RealParts.kafkaBootstrap(),
                    ConsumerConfig.GROUP_ID_CONFIG,
                    "arms-" + UUID.randomUUID(),
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "earliest",
                    ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                    500),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final List<Heard> heard = new ArrayList<>();

    Neighbours() {
        arms.subscribe(List.of(OXYTOCIN, CGT, DEAD_LETTERS));
    }

    void send(CaseEventFixture event) {
        send(event, UUID.randomUUID());
    }

    void send(CaseEventFixture event, UUID eventId) {
        send(event.caseId().toString(), eventId, event.bytes());
    }

    void send(String key, UUID eventId, byte[] value) {
        var eventRecord = new ProducerRecord<>(SCREENING, key, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_source",
                        "/vangnet/screening",
                        "ce_type",
                        "nl.vangnet.screening.ScreeningCompleted.v1",
                        "ce_time",
                        Instant.EPOCH.toString(),
                        "ce_subject",
                        key)
                .forEach((name, content) -> eventRecord.headers().add(name, content.getBytes(UTF_8)));
        try {
            screening.send(eventRecord).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that the arms and the dead letters have had so far. */
    List<Heard> heard() {
        arms.poll(Duration.ofMillis(200)).forEach(it -> heard.add(Heard.of(it)));
        return List.copyOf(heard);
    }

    /** What a trial was told about one subject, in order: event names. */
    List<String> told(String topic, String pseudonym) {
        return heard().stream()
                .filter(it -> it.topic().equals(topic) && it.key().equals(pseudonym))
                .map(Heard::event)
                .toList();
    }

    /** What a trial was told, by subject. */
    Map<String, List<String>> told(String topic) {
        Map<String, List<String>> told = new TreeMap<>();
        heard().stream()
                .filter(it -> it.topic().equals(topic))
                .forEach(it ->
                        told.computeIfAbsent(it.key(), key -> new ArrayList<>()).add(it.event()));
        return told;
    }

    List<Heard> deadLetters() {
        return heard().stream().filter(it -> it.topic().equals(DEAD_LETTERS)).toList();
    }

    @Override
    public void close() {
        screening.close();
        arms.close();
    }

    /** One record. */
    record Heard(String topic, String key, Map<String, String> headers, byte[] value) {

        static Heard of(ConsumerRecord<String, byte[]> read) {
            Map<String, String> headers = new TreeMap<>();
            read.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
            return new Heard(read.topic(), read.key(), headers, read.value());
        }

        String event() {
            return headers.getOrDefault("ce_type", "")
                    .replace("nl.vangnet.trial.", "")
                    .replace(".v1", "");
        }

        /** As a strict reader reads it. */
        Bundle bundle() {
            return FhirContext.forR4Cached()
                    .newJsonParser()
                    .setParserErrorHandler(new StrictErrorHandler())
                    .parseResource(Bundle.class, text());
        }

        String text() {
            return new String(value, UTF_8);
        }
    }
}
