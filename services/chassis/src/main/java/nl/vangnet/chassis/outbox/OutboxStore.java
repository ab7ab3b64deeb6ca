package nl.vangnet.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.vangnet.chassis.kafka.CloudEventHeaders;

/** The outbox table. Writers join the caller's transaction; the relay works on a connection of its own. */
@ApplicationScoped
class OutboxStore {

    static final int LANES = 16;

    private final DataSource dataSource;
    private final Clock clock;

    OutboxStore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    void insert(List<OutgoingEvent> events, String source) throws SQLException {
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO outbox (lane, topic, key, headers, value, created_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (OutgoingEvent event : events) {
                insert.setInt(1, Math.floorMod(event.key().hashCode(), LANES));
                insert.setString(2, event.topic());
                insert.setString(3, event.key());
                insert.setArray(4, connection.createArrayOf("text", headers(event, source)));
                insert.setBytes(5, event.value());
                insert.setTimestamp(6, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String[] headers(OutgoingEvent event, String source) {
        List<String> headers = new ArrayList<>(List.of(
                CloudEventHeaders.SPEC_VERSION, "1.0",
                CloudEventHeaders.ID, event.id().toString(),
                CloudEventHeaders.SOURCE, source,
                CloudEventHeaders.TYPE, event.type(),
                CloudEventHeaders.TIME, event.time().toString(),
                CloudEventHeaders.SUBJECT, event.subject(),
                CloudEventHeaders.CONTENT_TYPE, event.contentType()));
        for (Map.Entry<String, String> header : event.headers().entrySet()) {
            headers.add(header.getKey());
            headers.add(header.getValue());
        }
        return headers.toArray(String[]::new);
    }

    /** Takes a lane for as long as the connection lives, if nobody has it. */
    static boolean tryLane(Connection connection, int lane) throws SQLException {
        // The first number is ours alone: advisory locks are shared by all who use the database.
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(867530, ?)")) {
            lock.setInt(1, lane);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static List<OutboxRow> waiting(Connection connection, Collection<Integer> lanes, int limit) throws SQLException {
        List<OutboxRow> waiting = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT seq, topic, key, headers, value FROM outbox
                WHERE lane = ANY (?) AND parked IS NULL ORDER BY seq LIMIT ?""")) {
            select.setArray(1, connection.createArrayOf("int2", lanes.toArray()));
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new OutboxRow(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            (String[]) rows.getArray(4).getArray(),
                            rows.getBytes(5)));
                }
            }
        }
        return waiting;
    }

    static void delete(Connection connection, List<Long> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE seq = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("int8", sent.toArray()));
            delete.executeUpdate();
        }
    }

    static void park(Connection connection, long seq, String reason) throws SQLException {
        try (PreparedStatement park = connection.prepareStatement("UPDATE outbox SET parked = ? WHERE seq = ?")) {
            park.setString(1, reason);
            park.setLong(2, seq);
            park.executeUpdate();
        }
    }

    /** Rows that wait, and rows that the broker refused. */
    long[] counts() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "SELECT count(*) FILTER (WHERE parked IS NULL), count(parked) FROM outbox");
                ResultSet row = count.executeQuery()) {
            return row.next() ? new long[] {row.getLong(1), row.getLong(2)} : new long[2];
        }
    }
}
