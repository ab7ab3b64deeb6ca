package nl.vangnet.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.vangnet.chassis.kafka.CloudEventHeaders;
import nl.vangnet.chassis.kafka.KafkaClients;
import nl.vangnet.testkit.RealParts;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxIT {

    @Inject
    KafkaClients clients;

    @Inject
    DataSource dataSource;

    @Inject
    @Readiness
    InboxReadiness readiness;

    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void the_reader_reads() {
        eventually(() -> assertThat(readiness.call().getStatus().name()).isEqualTo("UP"));
    }

    @Test
    void each_record_takes_effect_once_and_in_order_though_batches_fail_before_their_commit() throws Exception {
        EffectInbox.FAILURES.set(3);

        send(IntStream.range(0, 1000).mapToObj(this::record).toList());

        eventually(() -> assertThat(effects()).hasSize(1000));
        for (int key = 0; key < 10; key++) {
            String ofKey = "k" + key;
            List<String> numbers = effects().stream()
                    .filter(effect -> effect.startsWith(ofKey + " "))
                    .map(effect -> effect.substring(effect.lastIndexOf(' ') + 1))
                    .toList();
            assertThat(numbers)
                    .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
        }
        eventually(() -> assertThat(published(EffectInbox.OUT)).hasSizeGreaterThanOrEqualTo(1000));
        assertThat(published(EffectInbox.OUT).stream().map(InboxIT::eventId).distinct())
                .hasSize(1000);
    }

    @Test
    void two_readers_of_a_topic_share_the_work_and_each_record_takes_effect_once() throws Exception {
        EffectInbox.APPLIED_BY.clear();
        List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();

        // Until the second has joined, the first has all partitions.
        eventually(() -> {
            List<ProducerRecord<String, byte[]>> more = IntStream.range(sent.size(), sent.size() + 100)
                    .mapToObj(number -> record("of " + number, run + " " + number))
                    .toList();
            sent.addAll(more);
            send(more);
            assertThat(EffectInbox.APPLIED_BY).hasSize(2);
        });

        eventually(() -> assertThat(effects()).hasSize(sent.size()).doesNotHaveDuplicates());
    }

    @Test
    void an_event_that_was_sent_twice_takes_effect_once() throws Exception {
        ProducerRecord<String, byte[]> record = record(1);

        send(List.of(record, record));
        send(List.of(record, record(2)));

        eventually(() -> assertThat(effects()).hasSize(2));
    }

    @Test
    void an_unreadable_record_is_set_aside_with_its_reason_and_stops_nobody() throws Exception {
        send(List.of(record("k1", "garbage " + run), record(1), withoutId()));

        eventually(() -> assertThat(effects()).hasSize(1));
        eventually(
                () -> assertThat(published(EffectInbox.TOPIC + ".dead-letter")).hasSize(2));
        assertThat(published(EffectInbox.TOPIC + ".dead-letter"))
                .anySatisfy(record -> {
                    assertThat(header(record, CloudEventHeaders.ERROR_CODE)).isEqualTo("GARBAGE");
                    assertThat(new String(record.value(), StandardCharsets.UTF_8))
                            .isEqualTo("garbage " + run);
                })
                .anySatisfy(record ->
                        assertThat(header(record, CloudEventHeaders.ERROR_CODE)).isEqualTo("EVENT_HEADER"));
    }

    @Test
    void a_database_that_goes_away_in_the_middle_loses_and_repeats_nothing() throws Exception {
        send(IntStream.range(0, 200).mapToObj(this::record).toList());
        RealParts.database().stop();
        send(IntStream.range(200, 400).mapToObj(this::record).toList());
        eventually(() -> assertThat(readiness.call().getStatus().name()).isEqualTo("DOWN"));

        RealParts.database().start();

        eventually(() -> assertThat(effects()).hasSize(400));
        eventually(() -> assertThat(readiness.call().getStatus().name()).isEqualTo("UP"));
        eventually(() -> assertThat(published(EffectInbox.OUT).stream()
                        .map(InboxIT::eventId)
                        .distinct())
                .hasSize(400));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }

    private ProducerRecord<String, byte[]> record(int number) {
        return record("k" + number % 10, run + " " + number);
    }

    private static ProducerRecord<String, byte[]> record(String key, String value) {
        var record = new ProducerRecord<>(EffectInbox.TOPIC, key, value.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        CloudEventHeaders.ID, UUID.randomUUID().toString(),
                        CloudEventHeaders.TYPE, "test.v1",
                        CloudEventHeaders.TIME, Instant.EPOCH.toString())
                .forEach((name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private ProducerRecord<String, byte[]> withoutId() {
        return new ProducerRecord<>(EffectInbox.TOPIC, "k1", run.getBytes(StandardCharsets.UTF_8));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record, (metadata, failed) -> assertThat(failed).isNull());
            }
        }
    }

    /** Effects of this test, {@code key run number}, in the order they were made. */
    private List<String> effects() throws SQLException {
        List<String> effects = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT key || ' ' || value FROM effect WHERE value LIKE ? ORDER BY seq")) {
            select.setString(1, run + "%");
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    effects.add(rows.getString(1));
                }
            }
        }
        return effects;
    }

    /** Records of this test on a topic. */
    private List<ConsumerRecord<String, byte[]>> published(String topic) throws IOException {
        List<ConsumerRecord<String, byte[]>> published = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = clients.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (new String(record.value(), StandardCharsets.UTF_8).contains(run)) {
                        published.add(record);
                    }
                });
            }
        }
        return published;
    }

    private static String eventId(ConsumerRecord<String, byte[]> record) {
        return header(record, CloudEventHeaders.ID);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
