package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.issue.IssueLog;
import nl.vangnet.intake.application.issue.MessageIssue;
import nl.vangnet.intake.application.issue.MessageIssues;

/** Issues in their table. */
@ApplicationScoped
class PostgresIssues implements IssueLog, MessageIssues {

    private static final String ADD = """
            INSERT INTO message_issue (message, kind, place, detail, issues)
            SELECT message, kind, place, min(detail), sum(issues) FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[])
                AS found (message, kind, place, detail, issues)
            GROUP BY message, kind, place
            ON CONFLICT (message, kind, place) DO UPDATE SET issues = EXCLUDED.issues, detail = EXCLUDED.detail""";

    private static final String OF =
            "SELECT kind, place, detail, issues FROM message_issue WHERE message = ? ORDER BY issues DESC, kind, place";

    private final DataSource dataSource;

    PostgresIssues(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One issue with the message that has it. */
    private record Row(UUID message, MessageIssue issue) {}

    @Override
    public void add(List<Found> found) {
        List<Row> rows = found.stream()
                .flatMap(one -> one.issues().stream().map(issue -> new Row(one.message(), issue)))
                .toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setArray(1, array(connection, "uuid", rows, Row::message));
            insert.setArray(
                    2, array(connection, "text", rows, row -> row.issue().kind()));
            insert.setArray(
                    3, array(connection, "text", rows, row -> row.issue().place()));
            insert.setArray(
                    4, array(connection, "text", rows, row -> row.issue().detail()));
            insert.setArray(
                    5, array(connection, "int4", rows, row -> row.issue().count()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnavailableException("the issues of messages could not be written", e);
        }
    }

    @Override
    public List<MessageIssue> of(UUID message) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, message);
            List<MessageIssue> issues = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    issues.add(new MessageIssue(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)));
                }
            }
            return issues;
        } catch (SQLException e) {
            throw new StoreUnavailableException("the issues of a message could not be read", e);
        }
    }

    private static Array array(Connection connection, String type, List<Row> rows, Function<Row, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
