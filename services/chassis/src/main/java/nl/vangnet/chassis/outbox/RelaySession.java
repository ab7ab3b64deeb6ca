package nl.vangnet.chassis.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * The outbox table as the relay uses it, on a connection that it keeps. What it takes out of the table may come back
 * after a crash, and is then sent again: so its commits wait for no disk. Closing gives the lanes back, and the connection
 * to the pool as it was.
 */
final class RelaySession implements AutoCloseable {

    /**
     * An index scan marks the entries of rows that are gone as it meets them, so that the next one passes over them; a
     * bitmap scan reads all of those rows each time.
     */
    private static final String OPEN = "SET synchronous_commit = off; SET enable_bitmapscan = off";

    /** The connection is one of a pool, and whoever has it next must find a durable commit. */
    private static final String CLOSE = "RESET ALL; SELECT pg_advisory_unlock_all()";

    /** After so many rows their room is used again. The autovacuum looks once a minute, when there can be a gigabyte. */
    private static final int VACUUM_AFTER = 5_000;

    private final Connection connection;
    private int deleted;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    static RelaySession open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            var session = new RelaySession(connection);
            session.execute(OPEN);
            return session;
        } catch (SQLException failed) {
            // The pool may hand out one that died with the database, and must get it back to throw it away.
            connection.close();
            throw failed;
        }
    }

    /** Takes a lane for as long as the session lives, if nobody has it. */
    boolean tryLane(int lane) throws SQLException {
        // The first number is ours alone: advisory locks are shared by all who use the database.
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(867530, ?)")) {
            lock.setInt(1, lane);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    List<OutboxRow> waiting(Collection<Integer> lanes, int limit) throws SQLException {
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

    void delete(List<Long> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE seq = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("int8", sent.toArray()));
            deleted += delete.executeUpdate();
        }
        if (deleted >= VACUUM_AFTER) {
            execute("VACUUM (TRUNCATE off) outbox");
            deleted = 0;
        }
    }

    void park(long seq, String reason) throws SQLException {
        try (PreparedStatement park = connection.prepareStatement("UPDATE outbox SET parked = ? WHERE seq = ?")) {
            park.setString(1, reason);
            park.setLong(2, seq);
            park.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute(CLOSE);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
