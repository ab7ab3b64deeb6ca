package nl.vangnet.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.vangnet.chassis.kafka.CloudEventHeaders;

/** The outbox table as its writers use it: they join the caller's transaction. */
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

    RelaySession openRelay() throws SQLException {
        return RelaySession.open(dataSource);
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
