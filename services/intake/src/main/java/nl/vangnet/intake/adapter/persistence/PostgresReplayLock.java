package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.replay.ReplayLock;

/** The right to work on replays as an advisory lock: the database gives it back when its holder's connection ends. */
@ApplicationScoped
class PostgresReplayLock implements ReplayLock {

    /** The first number is ours alone: advisory locks are shared by all who use the database. */
    private static final String KEY = "(867531, 2)";

    private final DataSource dataSource;

    PostgresReplayLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Held> tryHold() {
        try {
            OnConnection held = new OnConnection(dataSource.getConnection());
            return held.take() ? Optional.of(held) : Optional.empty();
        } catch (SQLException e) {
            throw new StoreUnavailableException("the right to work on replays could not be asked for", e);
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private record OnConnection(Connection connection) implements Held {

        /** Keeps the connection if it has the lock, and gives it back if not. */
        boolean take() throws SQLException {
            boolean taken = false;
            try {
                taken = isTrue(connection, "SELECT pg_try_advisory_lock" + KEY);
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
            return taken;
        }

        @Override
        public boolean isOurs() {
            try {
                return isTrue(connection, "SELECT true");
            } catch (SQLException e) {
                return false;
            }
        }

        /** The connection goes back to its pool, and must not take the lock there. */
        @Override
        public void close() {
            try (connection) {
                isTrue(connection, "SELECT pg_advisory_unlock" + KEY);
            } catch (SQLException e) {
                // A broken connection has lost the lock already.
            }
        }
    }
}
