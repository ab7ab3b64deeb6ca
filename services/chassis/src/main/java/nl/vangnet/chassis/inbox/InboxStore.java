package nl.vangnet.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** Positions and events that took effect, in the service's own database. Joins the caller's transaction. */
@ApplicationScoped
class InboxStore {

    private final DataSource dataSource;
    private final Clock clock;

    InboxStore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT topic, partition, next_offset FROM inbox_offset");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                var partition = new TopicPartition(rows.getString(1), rows.getInt(2));
                if (partitions.contains(partition)) {
                    positions.put(partition, rows.getLong(3));
                }
            }
        }
        return positions;
    }

    /**
     * Moves the position of a partition, if it is still where this reader found it.
     *
     * @param expected the position this reader started from; empty when there was none
     */
    void advance(TopicPartition partition, OptionalLong expected, long next) throws SQLException {
        String sql = expected.isPresent()
                ? "UPDATE inbox_offset SET next_offset = ? WHERE topic = ? AND partition = ? AND next_offset = ?"
                : "INSERT INTO inbox_offset (next_offset, topic, partition) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, next);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.partition());
            if (expected.isPresent()) {
                statement.setLong(4, expected.getAsLong());
            }
            if (statement.executeUpdate() != 1) {
                throw new FencedException("position of " + partition + " was moved by another reader");
            }
        }
    }

    /** Marks events as taken, and returns those that never were before. */
    Set<UUID> takeNew(List<UUID> events) throws SQLException {
        Set<UUID> fresh = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO inbox_event (id, received_at) SELECT DISTINCT id, ?::timestamptz FROM unnest(?) AS event (id)
                        ON CONFLICT DO NOTHING RETURNING id""")) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setArray(2, connection.createArrayOf("uuid", events.toArray()));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return fresh;
    }

    int forgetBefore(Instant limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM inbox_event WHERE received_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(limit));
            return delete.executeUpdate();
        }
    }
}
