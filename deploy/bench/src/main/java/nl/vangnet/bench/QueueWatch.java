package nl.vangnet.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** Watches committed rows of the nurse's queue grow, from where it stood at the start. */
final class QueueWatch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Connection connection;
    private final PreparedStatement count;

    QueueWatch(String jdbcUrl) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl);
        // Ids sort by time, so this reads the new rows alone: counting them all would load what is measured.
        count = connection.prepareStatement("SELECT count(*) FROM screening_case WHERE id > ?");
        count.setObject(1, newest());
    }

    private UUID newest() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM screening_case ORDER BY id DESC LIMIT 1")) {
            return row.next() ? row.getObject(1, UUID.class) : new UUID(0, 0);
        }
    }

    /** How many are new. */
    int cases() throws SQLException {
        try (ResultSet row = count.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Returns when that many are. */
    void await(int cases) throws SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (cases() < cases) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("only %d of %d cases after %s".formatted(cases(), cases, PATIENCE));
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
