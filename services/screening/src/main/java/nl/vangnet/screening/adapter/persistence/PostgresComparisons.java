package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.screening.application.rules.Comparison;
import nl.vangnet.screening.application.rules.Comparison.Report;
import nl.vangnet.screening.application.rules.Comparison.State;
import nl.vangnet.screening.application.rules.ComparisonBook;

/** Comparisons of rule sets in PostgreSQL. */
@ApplicationScoped
class PostgresComparisons implements ComparisonBook {

    /** Any number that no other lock of this database has. */
    private static final long LOCK = 7_426_002;

    private static final String COLUMNS =
            "id, live_version, other_version, since, started_at, by_user, state, touched_at, done, total, ";

    private final Statements statements;

    PostgresComparisons(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void hold() {
        statements.list("SELECT pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    @Override
    public void save(Comparison comparison) {
        statements.change(
                "INSERT INTO rule_comparison (" + COLUMNS + """
                report)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                ON CONFLICT (id) DO UPDATE SET state = excluded.state, touched_at = excluded.touched_at,
                    done = excluded.done, total = excluded.total, report = excluded.report""",
                comparison.id(),
                comparison.live(),
                comparison.other(),
                comparison.since(),
                comparison.startedAt(),
                comparison.by(),
                comparison.state().name(),
                comparison.touchedAt(),
                comparison.done(),
                comparison.total(),
                comparison.report() == null ? null : StoredJson.write(comparison.report()));
    }

    @Override
    public List<Comparison> newest(int limit) {
        return statements.list(
                "SELECT " + COLUMNS + "NULL FROM rule_comparison ORDER BY id DESC LIMIT ?",
                PostgresComparisons::comparison,
                limit);
    }

    @Override
    public Optional<Comparison> find(UUID id) {
        return statements
                .list(
                        "SELECT " + COLUMNS + "report FROM rule_comparison WHERE id = ?",
                        PostgresComparisons::comparison,
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public void forgetBefore(Instant startedAt) {
        statements.change("DELETE FROM rule_comparison WHERE started_at < ?", startedAt);
    }

    private static Comparison comparison(ResultSet row) throws SQLException {
        String report = row.getString(11);
        return new Comparison(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                State.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getLong(9),
                row.getLong(10),
                report == null ? null : StoredJson.read(report, Report.class));
    }
}
