package nl.vangnet.followup.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vangnet.followup.application.FollowUpLists;
import nl.vangnet.followup.application.FollowedCase;
import nl.vangnet.followup.domain.TraumaTime;

/** The lists from PostgreSQL: cases with all their checks, in one query each. */
@ApplicationScoped
class PostgresFollowUpLists implements FollowUpLists {

    private static final String CASES = """
            SELECT p.case_number, p.trauma_at, p.trauma_precision, p.zone AS case_zone, %s
            FROM (%s) chosen JOIN case_plan p USING (case_id) JOIN followup_check c USING (case_id)
            ORDER BY chosen.rank, c.case_id, c.closes_at, c.check_id
            """;

    private static final String OPEN_NOW = "state = 'DUE' OR moved_closes_at IS NOT NULL";

    private static final String DUE = CASES.formatted(CheckRows.COLUMNS, """
            SELECT case_id, min(due_at) AS rank FROM followup_check WHERE %s
            GROUP BY case_id ORDER BY rank, case_id LIMIT ?
            """.formatted(OPEN_NOW));

    private static final String UPCOMING = CASES.formatted(CheckRows.COLUMNS, """
            SELECT case_id, min(opens_at) FILTER (WHERE state = 'PLANNED') AS rank FROM followup_check
            WHERE state = 'PLANNED' OR %1$s
            GROUP BY case_id HAVING bool_and(NOT (%1$s)) ORDER BY rank, case_id LIMIT ?
            """.formatted(OPEN_NOW));

    private static final String ONE =
            CASES.formatted(CheckRows.COLUMNS, "SELECT case_id, 0 AS rank FROM case_plan WHERE case_id = ?");

    private static final String ONE_BY_CHECK =
            CASES.formatted(CheckRows.COLUMNS, "SELECT case_id, 0 AS rank FROM followup_check WHERE check_id = ?");

    private final DataSource dataSource;

    PostgresFollowUpLists(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<FollowedCase> due(int limit) {
        return cases(DUE, limit);
    }

    @Override
    public List<FollowedCase> upcoming(int limit) {
        return cases(UPCOMING, limit);
    }

    @Override
    public Optional<FollowedCase> ofCase(UUID caseId) {
        return cases(ONE, caseId).stream().findFirst();
    }

    @Override
    public Optional<FollowedCase> ofCheck(UUID checkId) {
        return cases(ONE_BY_CHECK, checkId).stream().findFirst();
    }

    @Override
    public String fingerprint() {
        String sql =
                "SELECT md5(string_agg(check_id::text || version, ',' ORDER BY check_id)) FROM followup_check WHERE "
                        + OPEN_NOW;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            String hash = row.next() ? row.getString(1) : null;
            return hash == null ? "none" : hash;
        } catch (SQLException failed) {
            throw new FollowUpBookException("the follow-up list could not be read", failed);
        }
    }

    private List<FollowedCase> cases(String sql, Object parameter) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                Map<UUID, FollowedCase> cases = new LinkedHashMap<>();
                while (rows.next()) {
                    UUID caseId = rows.getObject("case_id", UUID.class);
                    FollowedCase known = cases.get(caseId);
                    if (known == null) {
                        known = caseOf(rows, caseId);
                        cases.put(caseId, known);
                    }
                    known.checks().add(CheckRows.current(rows));
                }
                return List.copyOf(cases.values());
            }
        } catch (SQLException failed) {
            throw new FollowUpBookException("the follow-up list could not be read", failed);
        }
    }

    private static FollowedCase caseOf(ResultSet row, UUID caseId) throws SQLException {
        return new FollowedCase(
                caseId,
                row.getString("case_number"),
                new TraumaTime(
                        CheckRows.instant(row, "trauma_at"),
                        TraumaTime.Precision.valueOf(row.getString("trauma_precision")),
                        ZoneId.of(row.getString("case_zone"))),
                new ArrayList<>());
    }
}
