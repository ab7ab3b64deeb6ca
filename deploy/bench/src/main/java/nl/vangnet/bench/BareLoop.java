package nl.vangnet.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The limit: the same bytes through the same database and broker with nothing around them. One writer, 64 messages a
 * commit, a row for the message and a row for the outbox; then the outbox rows to the broker and out of the table.
 */
final class BareLoop {

    private static final int BATCH = 64;
    private static final String TOPIC = "bare-loop";

    /** About what a Bundle of an ADT message has. */
    private static final int BUNDLE_BYTES = 2_700;

    private final String jdbcUrl;
    private final String kafka;

    BareLoop(String jdbcUrl, String kafka) {
        this.jdbcUrl = jdbcUrl;
        this.kafka = kafka;
    }

    /** Messages a second: committed alone, and committed and published. */
    record Limit(double committed, double published) {}

    Limit run(Admissions admissions, int messages) throws SQLException, InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) kafka))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                KafkaProducer<String, byte[]> producer = producer()) {
            statement.execute("CREATE TABLE raw_message (id int PRIMARY KEY, raw bytea NOT NULL)");
            statement.execute("CREATE TABLE bare_outbox (id int PRIMARY KEY, value bytea NOT NULL)");
            connection.setAutoCommit(false);
            store(connection, admissions, 0, messages / 4);
            long began = System.nanoTime();
            store(connection, admissions, messages, messages);
            double committed = rate(messages, began);
            publish(connection, producer, messages / 4);
            began = System.nanoTime();
            publish(connection, producer, messages);
            double published = rate(messages, began);
            return new Limit(committed, 1 / (1 / committed + 1 / published));
        }
    }

    private static void store(Connection connection, Admissions admissions, int from, int messages)
            throws SQLException {
        try (PreparedStatement raw = connection.prepareStatement("INSERT INTO raw_message VALUES (?, ?)");
                PreparedStatement outbox = connection.prepareStatement("INSERT INTO bare_outbox VALUES (?, ?)")) {
            for (int number = 0; number < messages; number++) {
                byte[] message = admissions.message(from + number);
                add(raw, from + number, message);
                add(outbox, from + number, bundle(message));
                if (number % BATCH == BATCH - 1 || number == messages - 1) {
                    raw.executeBatch();
                    outbox.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** As many bytes as are published, and as different from each other. */
    private static byte[] bundle(byte[] message) {
        byte[] bundle = Arrays.copyOf(message, BUNDLE_BYTES);
        for (int at = message.length; at < bundle.length; at += message.length) {
            System.arraycopy(message, 0, bundle, at, Math.min(message.length, bundle.length - at));
        }
        return bundle;
    }

    private static void add(PreparedStatement insert, int id, byte[] value) throws SQLException {
        insert.setInt(1, id);
        insert.setBytes(2, value);
        insert.addBatch();
    }

    private static void publish(Connection connection, KafkaProducer<String, byte[]> producer, int messages)
            throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(
                "DELETE FROM bare_outbox WHERE id IN (SELECT id FROM bare_outbox ORDER BY id LIMIT ?) RETURNING id, value")) {
            for (int done = 0; done < messages; done += BATCH) {
                take.setInt(1, Math.min(BATCH, messages - done));
                try (var rows = take.executeQuery()) {
                    while (rows.next()) {
                        producer.send(
                                new ProducerRecord<>(TOPIC, rows.getString(1), rows.getBytes(2)), (sent, failed) -> {
                                    if (failed != null) {
                                        throw new IllegalStateException("the broker did not take a record", failed);
                                    }
                                });
                    }
                }
                producer.flush();
                connection.commit();
            }
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static double rate(int messages, long began) {
        return messages / ((System.nanoTime() - began) / 1e9);
    }
}
