package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vangnet.testkit.FreePort;
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

    private static final String DATABASE = "killed";
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

    @Test
    void a_kill_in_the_middle_loses_no_message_and_decides_none_twice() throws Exception {
        Map<String, String> settings = settings();
        Process first = start(settings);
        try {
            awaitTables();
            change(HOLD);
            change(START);
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> number("SELECT published FROM replay_job") > 200);
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(number("SELECT published FROM replay_job")).isLessThan(MESSAGES);

        Process second = start(settings);
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> number("SELECT count(*) FROM replay_job WHERE state = 'DONE'") == 1);
            await().atMost(Duration.ofMinutes(1)).until(() -> number("SELECT count(*) FROM outbox") == 0);
        } finally {
            second.destroyForcibly().waitFor();
        }

        assertThat(number("SELECT published FROM replay_job")).isEqualTo(MESSAGES);
        assertThat(number("SELECT count(*) FROM message WHERE state = 'PUBLISHED' AND revision = 0"))
                .isEqualTo(MESSAGES);
        Set<String> stored = texts("SELECT id FROM message");
        // The relay sends at least once, with the event's id, by which readers know a repeat.
        assertThat(eventIds(stored)).isEqualTo(stored);
    }

    private static Map<String, String> settings() {
        RealParts parts = new RealParts();
        parts.init(Map.of(RealParts.DATABASE, DATABASE));
        Map<String, String> settings = new HashMap<>(parts.start());
        settings.put("quarkus.http.port", String.valueOf(FreePort.take()));
        settings.put("intake.mllp.enabled", "false");
        return settings;
    }

    private static Process start(Map<String, String> settings) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/killed.log"))
                .start();
    }

    private static void awaitTables() {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> number("SELECT count(*) FROM replay_job") == 0);
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

    private static long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Set<String> texts(String sql) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(RealParts.jdbcUrl(DATABASE));
    }
}
