package nl.vangnet.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.kafka.CloudEventHeaders;
import nl.vangnet.chassis.kafka.KafkaClients;
import nl.vangnet.screening.application.CaseLists;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Stands in for intake: sends messages on its topic, and waits until they took effect. */
@ApplicationScoped
class AdtTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaClients clients;
    private final CaseLists lists;

    AdtTopic(KafkaClients clients, CaseLists lists) {
        this.clients = clients;
        this.lists = lists;
    }

    void send(AdtMessages.Sent... messages) {
        send(List.of(messages));
    }

    void send(List<AdtMessages.Sent> messages) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            messages.forEach(message -> producer.send(toRecord(message)));
            producer.flush();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(messages)
                        .allSatisfy(message ->
                                assertThat(lists.fate(message.messageId())).isPresent()));
    }

    /** Another reading of a message that was sent before. Does not wait. */
    void sendAgain(UUID message, int revision, AdtMessages.Sent reading) {
        var record = toRecord(reading);
        header(record, "vn_message", message.toString());
        header(record, "vn_revision", String.valueOf(revision));
        try (Producer<String, byte[]> producer = clients.producer()) {
            producer.send(record);
        }
    }

    private static ProducerRecord<String, byte[]> toRecord(AdtMessages.Sent message) {
        var record = new ProducerRecord<>("vangnet.adt.v1", message.patientKey().toString(), message.value());
        header(record, CloudEventHeaders.ID, message.messageId().toString());
        header(record, CloudEventHeaders.TYPE, "nl.vangnet.adt.message.v1");
        header(record, CloudEventHeaders.TIME, Instant.now().toString());
        header(record, "vn_received", Instant.now().toString());
        header(record, "vn_test", Boolean.toString(message.test()));
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** All events of a case that are on the topic now, in order. */
    List<ConsumerRecord<String, byte[]>> eventsOf(UUID caseId) {
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = clients.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor("vangnet.screening.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (caseId.toString().equals(record.key())) {
                        events.add(record);
                    }
                });
            }
        }
        return events;
    }
}
