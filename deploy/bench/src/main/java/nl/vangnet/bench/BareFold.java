package nl.vangnet.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The limit of folding: read the topic, run over the tokens of each Bundle, and upsert one row of it; a poll, a commit. */
final class BareFold {

    private final String jdbcUrl;
    private final String kafka;
    private final JsonFactory json = new JsonFactory();

    BareFold(String jdbcUrl, String kafka) {
        this.jdbcUrl = jdbcUrl;
        this.kafka = kafka;
    }

    /** Messages a second, over the first of a topic. */
    double perSecond(String topic, int messages) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                KafkaConsumer<String, byte[]> consumer = consumer()) {
            statement.execute("CREATE TABLE folded (id uuid PRIMARY KEY, tokens int NOT NULL, value bytea NOT NULL)");
            connection.setAutoCommit(false);
            consumer.subscribe(List.of(topic));
            ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofSeconds(20));
            long began = System.nanoTime();
            int taken = 0;
            while (taken < messages) {
                upsert(connection, records);
                connection.commit();
                taken += records.count();
                records = consumer.poll(Duration.ofSeconds(5));
            }
            return taken / ((System.nanoTime() - began) / 1e9);
        }
    }

    private void upsert(Connection connection, Iterable<ConsumerRecord<String, byte[]>> records)
            throws SQLException, IOException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO folded VALUES (?::uuid, ?, ?)
                ON CONFLICT (id) DO UPDATE SET tokens = folded.tokens + excluded.tokens, value = excluded.value""")) {
            for (ConsumerRecord<String, byte[]> record : records) {
                upsert.setString(1, record.key());
                upsert.setInt(2, tokens(record.value()));
                upsert.setBytes(3, record.value());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private int tokens(byte[] bundle) throws IOException {
        int tokens = 0;
        try (JsonParser parser = json.createParser(bundle)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "bare-fold",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
