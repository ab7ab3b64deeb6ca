package nl.vangnet.followup.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vangnet.followup.application.FollowUpBook;
import nl.vangnet.followup.domain.CaseSnapshot;
import nl.vangnet.followup.domain.Check;

/** The book in PostgreSQL. The case's row is locked before anything of its checks changes: one order per case. */
@ApplicationScoped
class PostgresFollowUpBook implements FollowUpBook {

    private static final String KEEP_NEWEST = """
            INSERT INTO case_plan AS known
                (case_id, case_number, version, state, deceased, trauma_at, trauma_precision, zone, stage2_done_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::boolean[], ?::timestamptz[], ?::text[],
                ?::text[], ?::timestamptz[])
            ON CONFLICT (case_id) DO UPDATE SET
                case_number = EXCLUDED.case_number, version = EXCLUDED.version, state = EXCLUDED.state,
                deceased = EXCLUDED.deceased, trauma_at = EXCLUDED.trauma_at,
                trauma_precision = EXCLUDED.trauma_precision, zone = EXCLUDED.zone,
                stage2_done_at = EXCLUDED.stage2_done_at
            WHERE known.version < EXCLUDED.version
            RETURNING case_id
            """;

    private static final String SAVE = """
            INSERT INTO followup_check
                (check_id, case_id, kind, state, opens_at, due_at, closes_at, zone, version,
                 outcome, settled_at, settled_by, moved_opens_at, moved_due_at, moved_closes_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                ?::timestamptz[], ?::text[], ?::int[], ?::text[], ?::timestamptz[], ?::text[], ?::timestamptz[],
                ?::timestamptz[], ?::timestamptz[])
            ON CONFLICT (check_id) DO UPDATE SET
                state = EXCLUDED.state, opens_at = EXCLUDED.opens_at, due_at = EXCLUDED.due_at,
                closes_at = EXCLUDED.closes_at, zone = EXCLUDED.zone, version = EXCLUDED.version,
                outcome = EXCLUDED.outcome, settled_at = EXCLUDED.settled_at, settled_by = EXCLUDED.settled_by,
                moved_opens_at = EXCLUDED.moved_opens_at, moved_due_at = EXCLUDED.moved_due_at,
                moved_closes_at = EXCLUDED.moved_closes_at
            """;

    /**
     * Instances that ask at once get different checks: a case whose row is held is left for the next time. The conditions
     * stand in the update again, as a row may have changed between the look and the lock.
     */
    private static final String CLAIM = """
            WITH ripe AS (
                SELECT c.check_id FROM followup_check c JOIN case_plan p USING (case_id)
                WHERE %1$s ORDER BY c.%2$s LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE followup_check c SET state = '%3$s', version = c.version + 1
            FROM ripe WHERE c.check_id = ripe.check_id AND %1$s
            RETURNING %4$s
            """;

    private static final String CLAIM_DUE = CLAIM.formatted(
            "c.state = 'PLANNED' AND c.opens_at <= ? AND c.closes_at > ?", "opens_at", "DUE", CheckRows.COLUMNS);

    private static final String CLAIM_MISSED = CLAIM.formatted(
            "c.state IN ('PLANNED', 'DUE') AND c.closes_at <= ?", "closes_at", "MISSED", CheckRows.COLUMNS);

    private final DataSource dataSource;

    PostgresFollowUpBook(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Set<UUID> keepNewest(Collection<CaseSnapshot> snapshots) {
        // In one order everywhere, so that two batches cannot wait for each other.
        List<CaseSnapshot> ordered = snapshots.stream()
                .sorted(Comparator.comparing(CaseSnapshot::caseId))
                .toList();
        return query(KEEP_NEWEST, connection -> SnapshotColumns.of(connection, ordered), rows -> {
            Set<UUID> kept = new HashSet<>();
            while (rows.next()) {
                kept.add(rows.getObject("case_id", UUID.class));
            }
            return kept;
        });
    }

    @Override
    public List<Check> checksOf(Collection<UUID> caseIds) {
        return query(
                "SELECT " + CheckRows.COLUMNS + " FROM followup_check c WHERE c.case_id = ANY (?)",
                connection -> List.of(connection.createArrayOf("uuid", caseIds.toArray())),
                CheckRows::all);
    }

    @Override
    public void save(Collection<Check> checks) {
        if (checks.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            bind(save, CheckColumns.of(connection, List.copyOf(checks)));
            save.executeUpdate();
        } catch (SQLException failed) {
            throw new FollowUpBookException("checks could not be saved", failed);
        }
    }

    @Override
    public List<Check> claimDue(Instant now, int limit) {
        Timestamp at = Timestamp.from(now);
        return query(CLAIM_DUE, connection -> List.of(at, at, limit, at, at), CheckRows::all);
    }

    @Override
    public List<Check> claimMissed(Instant now, int limit) {
        Timestamp at = Timestamp.from(now);
        return query(CLAIM_MISSED, connection -> List.of(at, limit, at), CheckRows::all);
    }

    @Override
    public Optional<Check> hold(UUID checkId) {
        query("""
                SELECT case_id FROM case_plan
                WHERE case_id = (SELECT case_id FROM followup_check WHERE check_id = ?) FOR UPDATE
                """, connection -> List.of(checkId), ResultSet::next);
        // A second statement, so that it sees what the holder before us has committed.
        return query(
                        "SELECT " + CheckRows.COLUMNS + " FROM followup_check c WHERE c.check_id = ?",
                        connection -> List.of(checkId),
                        CheckRows::all)
                .stream()
                .findFirst();
    }

    private <T> T query(String sql, Parameters parameters, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters.of(connection));
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException failed) {
            throw new FollowUpBookException("the follow-up book could not be read or changed", failed);
        }
    }

    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private interface Parameters {
        List<?> of(Connection connection) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
