package nl.vangnet.screening.adapter.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs statements in the caller's transaction. */
@ApplicationScoped
class Statements {

    /** Turns one row into a value. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;
    private final Counter sent;

    Statements(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.sent = metrics.counter("screening.statements");
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        sent.increment();
        return look(sql, reader, values);
    }

    /** As {@link #list}, for what the clock asks for and no batch or visitor: it is not counted. */
    <T> List<T> look(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepare(connection, sql, values);
                ResultSet rows = select.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        } catch (SQLException failed) {
            throw new StoreException("cases or visits could not be read", failed);
        }
    }

    int change(String sql, @Nullable Object... values) {
        sent.increment();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = prepare(connection, sql, values)) {
            return change.executeUpdate();
        } catch (SQLException failed) {
            throw new StoreException("cases or visits could not be written", failed);
        }
    }

    private PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Collection<?> ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids.toArray()));
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
