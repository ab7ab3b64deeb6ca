package nl.vangnet.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelaySessionIT {

    /** Beyond the lanes that the running relay holds. */
    private static final int LANE = OutboxStore.LANES + 1;

    /** Not by their values: commits on a server for tests may wait for no disk anyway. */
    private static final String CHANGED_SETTINGS =
            "SELECT string_agg(name || '=' || setting, ' ') FROM pg_settings WHERE source = 'session' AND name IN ('synchronous_commit', 'enable_bitmapscan')";

    private static final int ROWS = 6_000;
    private static final int MANY = 12;

    @Inject
    DataSource dataSource;

    @Test
    void a_closed_session_leaves_connections_as_they_were_and_free_lanes() throws SQLException {
        RelaySession closed = RelaySession.open(dataSource);
        assertThat(closed.tryLane(LANE)).isTrue();
        closed.close();

        List<Connection> pooled = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                pooled.add(dataSource.getConnection());
            }
            for (Connection connection : pooled) {
                assertThat(text(connection, CHANGED_SETTINGS)).isNull();
            }
            assertThat(text(pooled.getFirst(), "SELECT count(*) FROM pg_locks WHERE objid = " + LANE))
                    .isEqualTo("0");
        } finally {
            for (Connection connection : pooled) {
                connection.close();
            }
        }
    }

    @Test
    void the_room_of_rows_that_were_sent_is_used_again() throws SQLException {
        try (RelaySession session = RelaySession.open(dataSource);
                Connection connection = dataSource.getConnection()) {
            execute(connection, """
                    INSERT INTO outbox (lane, topic, key, headers, value, created_at)
                    SELECT %d, 'none', 'key', '{}', '\\x00', now() FROM generate_series(1, %d)""".formatted(LANE, ROWS));
            List<OutboxRow> waiting = session.waiting(List.of(LANE), ROWS);
            assertThat(waiting).hasSize(ROWS);

            session.delete(waiting.stream().map(OutboxRow::seq).toList());

            assertThat(session.waiting(List.of(LANE), ROWS)).isEmpty();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Integer.parseInt(text(
                                    connection,
                                    "SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'outbox'"))
                            > 0);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
