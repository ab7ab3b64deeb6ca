package nl.vangnet.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.vangnet.chassis.kafka.CloudEventHeaders;

/** The outbox table. Writers join the caller's transaction; the relay works on a connection of its own. */
@ApplicationScoped
class OutboxStore {

    static final int LANES = 16;

    /** One statement for all of a transaction's events; identity numbers are drawn in the order of the SELECT. */
    private static final String INSERT = """
            INSERT INTO outbox (lane, topic, key, headers, value, created_at)
            SELECT lane, topic, key, string_to_array(headers, E'\\n'), value, ?
            FROM unnest(?::smallint[], ?::text[], ?::text[], ?::text[], ?::bytea[]) WITH ORDINALITY
                AS fresh (lane, topic, key, headers, value, position)
            ORDER BY position
            RETURNING seq""";

    private final DataSource dataSource;
    private final Clock clock;

    OutboxStore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** For the relay: what it takes out of the table may come back after a crash, and is then sent again. */
    Connection connect() throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
        }
        return connection;
    }

    /** Returns the rows with the sequence numbers that they were given, in the order of the events. */
    List<OutboxRow> insert(List<OutgoingEvent> events, String source) throws SQLException {
        List<OutboxRow> rows = events.stream()
                .map(event -> OutboxRow.unnumbered(event, headers(event, source)))
                .toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            set(insert, 2, "int2", rows, OutboxRow::lane);
            set(insert, 3, "text", rows, OutboxRow::topic);
            set(insert, 4, "text", rows, OutboxRow::key);
            set(insert, 5, "text", rows, row -> String.join("\n", row.headers()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(OutboxRow::value).toArray(byte[][]::new)));
            List<OutboxRow> numbered = new ArrayList<>(rows.size());
            try (ResultSet numbers = insert.executeQuery()) {
                while (numbers.next()) {
                    numbered.add(rows.get(numbered.size()).numbered(numbers.getLong(1)));
                }
            }
            return numbered;
        }
    }

    private static void set(
            PreparedStatement insert,
            int parameter,
            String type,
            List<OutboxRow> rows,
            Function<OutboxRow, Object> column)
            throws SQLException {
        insert.setArray(
                parameter,
                insert.getConnection()
                        .createArrayOf(type, rows.stream().map(column).toArray()));
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
            if (header.getValue().indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a header is one line: " + header.getKey());
            }
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
