package nl.vangnet.intake;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.vangnet.testkit.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks behind the doors: into the message table, and onto the topic. */
@ApplicationScoped
class Stored {

    private static final String TOPIC = "vangnet.adt.v1";

    private final DataSource dataSource;

    Stored(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<String> states(String controlId) {
        return column("state", controlId).stream().map(String::valueOf).toList();
    }

    List<Object> collisions(String controlId) {
        return column("collision", controlId);
    }

    int repeats(String controlId) {
        return (int) column("repeats", controlId).getFirst();
    }

    /** How many records of this message are on the topic once everything that was committed is there. */
    long published(String controlId) {
        List<Object> ids = column("id", controlId);
        return records().filter(record -> ids.contains(eventId(record))).count();
    }

    ConsumerRecord<String, byte[]> record(String controlId) {
        Object id = column("id", controlId).getFirst();
        return records()
                .filter(record -> id.equals(eventId(record)))
                .findFirst()
                .orElseThrow();
    }

    /** The published Bundles by the message that they were made of. */
    Map<UUID, byte[]> bundles() {
        Map<UUID, byte[]> bundles = new HashMap<>();
        records().forEach(record -> bundles.put(eventId(record), record.value()));
        return bundles;
    }

    /** State and error of a message, as a table shows them. */
    String fate(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT concat_ws(',', state, coalesce(error_code || ' ' || error_at, error_code, '')) FROM message WHERE id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "not stored,";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID eventId(ConsumerRecord<String, byte[]> record) {
        return UUID.fromString(header(record, "ce_id"));
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    Stream<ConsumerRecord<String, byte[]>> records() {
        await().atMost(Duration.ofSeconds(20)).until(() -> count("SELECT count(*) FROM outbox") == 0);
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", RealParts.kafkaBootstrap()));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all.stream();
        }
    }

    long count(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int change(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Object> column(String column, String controlId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + column + " FROM message WHERE control_id = ? ORDER BY id")) {
            select.setString(1, controlId);
            List<Object> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getObject(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
