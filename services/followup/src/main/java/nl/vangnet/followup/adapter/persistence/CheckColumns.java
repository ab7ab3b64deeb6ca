package nl.vangnet.followup.adapter.persistence;

import static nl.vangnet.followup.adapter.persistence.SnapshotColumns.column;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.vangnet.followup.domain.Check;
import nl.vangnet.followup.domain.CheckWindow;
import nl.vangnet.followup.domain.Completion;
import org.jspecify.annotations.Nullable;

/** Checks as one array per column of {@code followup_check}. */
final class CheckColumns {

    private CheckColumns() {}

    static List<Array> of(Connection connection, List<Check> checks) throws SQLException {
        return List.of(
                column(connection, "uuid", checks, Check::checkId),
                column(connection, "uuid", checks, Check::caseId),
                column(connection, "text", checks, check -> check.kind().name()),
                column(connection, "text", checks, check -> check.state().name()),
                column(
                        connection,
                        "text",
                        checks,
                        check -> check.window().opensAt().toString()),
                column(
                        connection,
                        "text",
                        checks,
                        check -> check.window().dueAt().toString()),
                column(
                        connection,
                        "text",
                        checks,
                        check -> check.window().closesAt().toString()),
                column(
                        connection,
                        "text",
                        checks,
                        check -> check.window().zone().getId()),
                column(connection, "int", checks, Check::version),
                column(
                        connection,
                        "text",
                        checks,
                        settled(completion -> completion.outcome().name())),
                column(
                        connection,
                        "text",
                        checks,
                        settled(completion -> completion.at().toString())),
                column(connection, "text", checks, settled(Completion::by)),
                column(connection, "text", checks, moved(CheckWindow::opensAt)),
                column(connection, "text", checks, moved(CheckWindow::dueAt)),
                column(connection, "text", checks, moved(CheckWindow::closesAt)));
    }

    private static Function<Check, @Nullable Object> settled(Function<Completion, String> part) {
        return check -> check.completion().map(part).orElse(null);
    }

    private static Function<Check, @Nullable Object> moved(Function<CheckWindow, Instant> part) {
        return check -> check.movedTo().map(part).map(Instant::toString).orElse(null);
    }
}
