package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Runs statements in the caller's transaction, if there is one. */
@ApplicationScoped
class Sql {

    /** Turns one row into a value. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        return run(sql, statement -> rows(statement, reader), values);
    }

    /** As {@link #list}, planned anew each time, as the best plan depends on what is looked for. */
    <T> List<T> search(String sql, RowReader<T> reader, List<?> values) {
        return run(
                sql,
                statement -> {
                    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                    return rows(statement, reader);
                },
                values.toArray());
    }

    int change(String sql, @Nullable Object... values) {
        return run(sql, PreparedStatement::executeUpdate, values);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, parameter(connection, values[i]));
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> list = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                list.add(reader.read(rows));
            }
        }
        return list;
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Collection<?> ids -> array(connection, "uuid", ids.toArray());
            case UUID[] ids -> array(connection, "uuid", ids);
            case String[] texts -> array(connection, "text", texts);
            case Long[] numbers -> array(connection, "int8", numbers);
            case Integer[] numbers -> array(connection, "int4", numbers);
            case Boolean[] flags -> array(connection, "bool", flags);
            case byte[][] bytes -> array(connection, "bytea", bytes);
            case Instant[] instants -> array(connection, "timestamptz", times(instants));
            case null, default -> value;
        };
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static Object[] times(Instant[] instants) {
        return Arrays.stream(instants).map(Timestamp::from).toArray();
    }
}
