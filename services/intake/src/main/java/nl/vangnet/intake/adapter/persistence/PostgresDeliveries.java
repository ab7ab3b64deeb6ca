package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.delivery.DeliveryQueue;
import nl.vangnet.intake.application.delivery.OwedResponse;
import nl.vangnet.intake.application.delivery.ResponseDeliveries;
import nl.vangnet.intake.application.delivery.ResponseDelivery;
import nl.vangnet.intake.application.delivery.ResponseDelivery.State;
import org.jspecify.annotations.Nullable;

/** Owed answers in their table. Each change is one statement, so that two instances agree. */
@ApplicationScoped
class PostgresDeliveries implements DeliveryQueue, ResponseDeliveries {

    private static final String ADD = """
            INSERT INTO response_delivery (id, message, feed, url, content_type, body, created_at, next_at)
            SELECT id, message, feed, url, content_type, body, ?, ?
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                AS owed (id, message, feed, url, content_type, body)""";

    private static final String CLAIM = """
            UPDATE response_delivery SET next_at = ?
            WHERE id IN (SELECT id FROM response_delivery WHERE state = 'WAITING' AND next_at <= ?
                ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, message, feed, url, content_type, body, attempts, created_at""";

    private static final String END = """
            UPDATE response_delivery SET state = ?, attempts = attempts + 1, trouble = ?, next_at = NULL, ended_at = ?
            WHERE id = ? AND state = 'WAITING'""";

    private static final String AGAIN = """
            UPDATE response_delivery SET attempts = attempts + 1, next_at = ?, trouble = ?
            WHERE id = ? AND state = 'WAITING'""";

    private static final String LIST = """
            SELECT id, message, feed, url, state, attempts, created_at, next_at, trouble FROM response_delivery
            WHERE ?::text IS NULL OR state = ? ORDER BY id DESC LIMIT ?""";

    /** The time for which it is tried starts anew: a person has a reason. */
    private static final String RETRY = """
            UPDATE response_delivery SET state = 'WAITING', next_at = ?, created_at = ?, ended_at = NULL WHERE id = ?""";

    private static final String STOP = """
            UPDATE response_delivery SET state = 'STOPPED', next_at = NULL, ended_at = ?
            WHERE id = ? AND state = 'WAITING'""";

    private final DataSource dataSource;
    private final Clock clock;

    PostgresDeliveries(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void add(List<OwedResponse> owed, Instant now) {
        run(ADD, statement -> {
            Connection connection = statement.getConnection();
            statement.setObject(1, utc(now));
            statement.setObject(2, utc(now));
            statement.setArray(3, connection.createArrayOf("uuid", column(owed, OwedResponse::id)));
            statement.setArray(4, connection.createArrayOf("uuid", column(owed, OwedResponse::message)));
            statement.setArray(5, connection.createArrayOf("text", column(owed, OwedResponse::feed)));
            statement.setArray(6, connection.createArrayOf("text", column(owed, OwedResponse::url)));
            statement.setArray(7, connection.createArrayOf("text", column(owed, OwedResponse::contentType)));
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "bytea", owed.stream().map(OwedResponse::body).toArray(byte[][]::new)));
            return statement.executeUpdate();
        });
    }

    @Override
    public List<Due> claim(Instant now, Instant until, int limit) {
        return run(CLAIM, statement -> {
            statement.setObject(1, utc(until));
            statement.setObject(2, utc(now));
            statement.setInt(3, limit);
            List<Due> due = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    OwedResponse response = new OwedResponse(
                            row.getObject("id", UUID.class),
                            row.getObject("message", UUID.class),
                            row.getString("feed"),
                            row.getString("url"),
                            row.getString("content_type"),
                            row.getBytes("body"));
                    due.add(new Due(
                            response,
                            row.getInt("attempts"),
                            row.getTimestamp("created_at").toInstant()));
                }
            }
            return due;
        });
    }

    @Override
    public void delivered(UUID id, Instant now) {
        end(id, State.DELIVERED, null, now);
    }

    @Override
    public void giveUp(UUID id, String trouble, Instant now) {
        end(id, State.GIVEN_UP, trouble, now);
    }

    @Override
    public void tryAgain(UUID id, Instant nextAt, String trouble) {
        run(AGAIN, statement -> {
            statement.setObject(1, utc(nextAt));
            statement.setString(2, trouble);
            statement.setObject(3, id);
            return statement.executeUpdate();
        });
    }

    @Override
    public int forgetBefore(Instant limit) {
        return run("DELETE FROM response_delivery WHERE state <> 'WAITING' AND ended_at < ?", statement -> {
            statement.setObject(1, utc(limit));
            return statement.executeUpdate();
        });
    }

    @Override
    public List<ResponseDelivery> list(@Nullable State state, int limit) {
        String name = state == null ? null : state.name();
        return run(LIST, statement -> {
            statement.setString(1, name);
            statement.setString(2, name);
            statement.setInt(3, limit);
            List<ResponseDelivery> deliveries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    deliveries.add(delivery(row));
                }
            }
            return deliveries;
        });
    }

    @Override
    public Map<State, Integer> counts() {
        return run("SELECT state, count(*) FROM response_delivery GROUP BY state", statement -> {
            Map<State, Integer> counts = new EnumMap<>(State.class);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                }
            }
            return counts;
        });
    }

    @Override
    public boolean retry(UUID id) {
        return run(RETRY, statement -> {
                    statement.setObject(1, utc(clock.instant()));
                    statement.setObject(2, utc(clock.instant()));
                    statement.setObject(3, id);
                    return statement.executeUpdate();
                })
                > 0;
    }

    @Override
    public boolean stop(UUID id) {
        return run(STOP, statement -> {
                    statement.setObject(1, utc(clock.instant()));
                    statement.setObject(2, id);
                    return statement.executeUpdate();
                })
                > 0;
    }

    private void end(UUID id, State state, @Nullable String trouble, Instant now) {
        run(END, statement -> {
            statement.setString(1, state.name());
            statement.setString(2, trouble);
            statement.setObject(3, utc(now));
            statement.setObject(4, id);
            return statement.executeUpdate();
        });
    }

    private static ResponseDelivery delivery(ResultSet row) throws SQLException {
        Timestamp nextAt = row.getTimestamp("next_at");
        return new ResponseDelivery(
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                row.getString("feed"),
                row.getString("url"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                nextAt == null ? null : nextAt.toInstant(),
                row.getString("trouble"));
    }

    private static Object[] column(List<OwedResponse> owed, Function<OwedResponse, Object> part) {
        return owed.stream().map(part).toArray();
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What is done with a statement. */
    private interface Work<T> {

        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new StoreUnavailableException("the response deliveries could not be read or written", e);
        }
    }
}
