package nl.vangnet.followup.adapter.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import nl.vangnet.followup.domain.CaseSnapshot;
import org.jspecify.annotations.Nullable;

/** Snapshots as one array per column of {@code case_plan}. */
final class SnapshotColumns {

    private SnapshotColumns() {}

    static List<Array> of(Connection connection, List<CaseSnapshot> snapshots) throws SQLException {
        return List.of(
                column(connection, "uuid", snapshots, CaseSnapshot::caseId),
                column(connection, "text", snapshots, CaseSnapshot::caseNumber),
                column(connection, "int", snapshots, CaseSnapshot::version),
                column(
                        connection,
                        "text",
                        snapshots,
                        snapshot -> snapshot.state().name()),
                column(connection, "boolean", snapshots, CaseSnapshot::deceased),
                column(
                        connection,
                        "text",
                        snapshots,
                        snapshot -> snapshot.trauma().at().toString()),
                column(
                        connection,
                        "text",
                        snapshots,
                        snapshot -> snapshot.trauma().precision().name()),
                column(
                        connection,
                        "text",
                        snapshots,
                        snapshot -> snapshot.trauma().zone().getId()),
                column(
                        connection,
                        "text",
                        snapshots,
                        snapshot ->
                                snapshot.stage2DoneAt().map(Object::toString).orElse(null)));
    }

    static <T> Array column(Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
