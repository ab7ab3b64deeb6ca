package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vangnet.intake.application.MessageQuery;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.StoredMessage;
import org.jspecify.annotations.Nullable;

/** Finds messages in their table. The conditions are fixed texts; what people type is only ever a parameter. */
@ApplicationScoped
class PostgresMessages implements Messages {

    private static final String FINGERPRINT = """
            SELECT concat((SELECT id FROM message ORDER BY id DESC LIMIT 1), ' ',
                (SELECT max(last_repeated_at) FROM message WHERE id IN (SELECT id FROM message ORDER BY id DESC LIMIT 200)))""";

    private final DataSource dataSource;

    PostgresMessages(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<MessageSummary> find(MessageQuery query) {
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        add(conditions, parameters, "control_id = ?", query.controlId());
        add(conditions, parameters, "patient_identifier = ?", query.patient());
        add(conditions, parameters, "? IN (control_id, patient_identifier, visit)", query.number());
        add(conditions, parameters, "event = ?", query.event());
        add(
                conditions,
                parameters,
                "state = ?",
                query.state() == null ? null : query.state().name());
        add(
                conditions,
                parameters,
                "strpos(lower(concat(error_code, ' ', error_message)), lower(?)) > 0",
                query.errorText());
        add(
                conditions,
                parameters,
                "received_at >= ?",
                query.from() == null ? null : query.from().atOffset(ZoneOffset.UTC));
        add(
                conditions,
                parameters,
                "received_at < ?",
                query.until() == null ? null : query.until().atOffset(ZoneOffset.UTC));
        parameters.add(query.limit());
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String sql = "SELECT " + MessageRows.SUMMARY + " FROM message" + where + " ORDER BY id DESC LIMIT ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            List<MessageSummary> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(MessageRows.summary(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Optional<StoredMessage> byId(UUID id) {
        String sql = "SELECT " + MessageRows.SUMMARY + ", raw, answer FROM message WHERE id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new StoredMessage(
                                MessageRows.summary(rows), rows.getBytes("raw"), rows.getBytes("answer")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public String fingerprint() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FINGERPRINT);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static void add(
            List<String> conditions, List<Object> parameters, String condition, @Nullable Object parameter) {
        if (parameter != null) {
            conditions.add(condition);
            parameters.add(parameter);
        }
    }

    private static StoreUnavailableException unavailable(SQLException cause) {
        return new StoreUnavailableException("the message log could not be read", cause);
    }
}
