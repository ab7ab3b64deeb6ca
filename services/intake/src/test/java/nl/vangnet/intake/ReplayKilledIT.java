package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vangnet.testkit.RealParts;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The packaged service as a process of its own, killed in the middle of a replay. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayKilledIT {

    private static final int MESSAGES = 3000;

    private static final String HOLD = """
            INSERT INTO message (id, received_at, format, state, feed, control_id, event, test, patient_key, content_type,
                content_hash, raw, answer_code, answer, collision)
            SELECT (lpad(to_hex(1790000000000 + n), 12, '0') || '7000' || '8' || substr(md5(n::text), 1, 15))::uuid, now(),
                'HL7V2', 'HELD', 'unknown', 'K' || n, 'A04', false, gen_random_uuid(), '', sha256(n::text::bytea),
                convert_to('%s', 'UTF8'), 'AA', '', false
            FROM generate_series(1, %d) n""".formatted(Adt.a04("killed"), MESSAGES);

    private static final String START = """
            INSERT INTO replay_job (id, state, criteria, started_by, started_at, total, until_id)
            SELECT gen_random_uuid(), 'RUNNING', '{"states": ["HELD"]}', 'ine', now(), count(*), max(id::text)::uuid FROM message""";

    private final ServiceProcess service = new ServiceProcess("killed", Map.of());

    @Test
    void a_kill_in_the_middle_loses_no_message_and_decides_none_twice() throws Exception {
        Process first = service.start();
        try {
            awaitTables();
            service.change(HOLD);
            service.change(START);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> service.number("SELECT published FROM replay_job") > 200);
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(service.number("SELECT published FROM replay_job")).isLessThan(MESSAGES);

        Process second = service.start();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> service.number("SELECT count(*) FROM replay_job WHERE state = 'DONE'") == 1);
            await().atMost(Duration.ofMinutes(1)).until(() -> service.number("SELECT count(*) FROM outbox") == 0);
        } finally {
            second.destroyForcibly().waitFor();
        }

        assertThat(service.number("SELECT published FROM replay_job")).isEqualTo(MESSAGES);
        assertThat(service.number("SELECT count(*) FROM message WHERE state = 'PUBLISHED' AND revision = 0"))
                .isEqualTo(MESSAGES);
        Set<String> stored = service.texts("SELECT id FROM message");
        // The relay sends at least once, with the event's id, by which readers know a repeat.
        assertThat(eventIds(stored)).isEqualTo(stored);
    }

    private void awaitTables() {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> service.number("SELECT count(*) FROM replay_job") == 0);
    }

    private static Set<String> eventIds(Set<String> messages) {
        Map<String, Object> settings = Map.of("bootstrap.servers", RealParts.kafkaBootstrap());
        Set<String> ids = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("vangnet.adt.v1").stream()
                    .map(info -> new TopicPartition("vangnet.adt.v1", info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (messages.contains(Stored.header(record, "vn_message"))) {
                        ids.add(Stored.header(record, "ce_id"));
                    }
                });
            }
        }
        return ids;
    }
}
