package nl.vangnet.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Watches committed rows of the nurse's queue grow. */
final class QueueWatch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Connection connection;
    private final PreparedStatement count;

    QueueWatch(String jdbcUrl) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl);
        count = connection.prepareStatement("SELECT count(*) FROM screening_case");
    }

    int cases() throws SQLException {
        try (ResultSet row = count.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Returns when that many cases are there. */
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
