package nl.vangnet.followup.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.followup.domain.Check;
import nl.vangnet.followup.domain.CheckKind;
import nl.vangnet.followup.domain.CheckState;
import nl.vangnet.followup.domain.CheckWindow;
import nl.vangnet.followup.domain.Completion;
import nl.vangnet.followup.domain.Outcome;

/** Reads rows of {@code followup_check}. */
final class CheckRows {

    static final String COLUMNS = """
            c.check_id, c.case_id, c.kind, c.state, c.opens_at, c.due_at, c.closes_at, c.zone, c.version,
            c.outcome, c.settled_at, c.settled_by, c.moved_opens_at, c.moved_due_at, c.moved_closes_at
            """;

    private CheckRows() {}

    static List<Check> all(ResultSet rows) throws SQLException {
        List<Check> checks = new ArrayList<>();
        while (rows.next()) {
            checks.add(current(rows));
        }
        return checks;
    }

    static Check current(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return new Check(
                row.getObject("check_id", UUID.class),
                row.getObject("case_id", UUID.class),
                CheckKind.valueOf(row.getString("kind")),
                CheckState.valueOf(row.getString("state")),
                window(row, "", zone),
                row.getInt("version"),
                completion(row),
                row.getObject("moved_opens_at") == null ? Optional.empty() : Optional.of(window(row, "moved_", zone)));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static CheckWindow window(ResultSet row, String prefix, ZoneId zone) throws SQLException {
        return new CheckWindow(
                instant(row, prefix + "opens_at"),
                instant(row, prefix + "due_at"),
                instant(row, prefix + "closes_at"),
                zone);
    }

    private static Optional<Completion> completion(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Completion(
                        Outcome.valueOf(outcome), instant(row, "settled_at"), row.getString("settled_by")));
    }
}
