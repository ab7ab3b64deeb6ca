package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.replay.ReplayBook;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayJob.Progress;
import nl.vangnet.intake.domain.MessageState;

/** Replay jobs in their table. */
@ApplicationScoped
class PostgresReplayBook implements ReplayBook {

    private static final String COLUMNS = """
            id, state, message_id, criteria, started_by, started_at, total, published, unchanged, held, ignored, failed,
            stopped_by, ended_at""";

    private final Sql sql;
    private final ReplayConditions conditions;

    PostgresReplayBook(Sql sql, ReplayConditions conditions) {
        this.sql = sql;
        this.conditions = conditions;
    }

    @Override
    public Optional<MessageState> stateOf(UUID message) {
        return sql
                .list("SELECT state FROM message WHERE id = ?", row -> MessageState.valueOf(row.getString(1)), message)
                .stream()
                .findFirst();
    }

    @Override
    public Map<MessageState, Long> replayable(MessageCriteria criteria, long most) {
        return count(conditions.replayable(null, criteria), most);
    }

    @Override
    public Map<MessageState, Long> leftOut(MessageCriteria criteria, long most) {
        return count(conditions.leftOut(criteria), most);
    }

    private Map<MessageState, Long> count(Conditions meant, long most) {
        List<Object> values = new ArrayList<>(meant.values());
        values.add(most);
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        sql.search(
                "SELECT state, count(*) FROM (SELECT state FROM message WHERE " + meant.sql()
                        + " LIMIT ?) AS meant GROUP BY state",
                row -> counts.put(MessageState.valueOf(row.getString(1)), row.getLong(2)),
                values);
        return counts;
    }

    @Override
    public Optional<UUID> last(MessageCriteria criteria) {
        Conditions meant = conditions.replayable(null, criteria);
        return sql
                .search(
                        "SELECT id FROM message WHERE " + meant.sql() + " ORDER BY id DESC LIMIT 1",
                        row -> row.getObject(1, UUID.class),
                        meant.values())
                .stream()
                .findFirst();
    }

    @Override
    public boolean isRunning(ReplayJob like) {
        return !sql.list("""
                        SELECT 1 FROM replay_job
                        WHERE state = 'RUNNING' AND message_id IS NOT DISTINCT FROM ?::uuid AND criteria = ?::jsonb""", row -> 1, like.message(), CriteriaJson.write(like.criteria()))
                .isEmpty();
    }

    @Override
    public void add(ReplayJob job, UUID until) {
        sql.change(
                """
                INSERT INTO replay_job (id, state, message_id, criteria, started_by, started_at, total, until_id)
                VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?)""",
                job.id(),
                job.state().name(),
                job.message(),
                CriteriaJson.write(job.criteria()),
                job.startedBy(),
                job.startedAt(),
                job.total(),
                until);
    }

    @Override
    public boolean stop(UUID job, String by, Instant at) {
        return sql.change("""
                        UPDATE replay_job SET state = 'STOPPED', stopped_by = ?, ended_at = ?
                        WHERE id = ? AND state = 'RUNNING'""", by, at, job) == 1;
    }

    @Override
    public Optional<ReplayJob> byId(UUID job) {
        return sql.list("SELECT " + COLUMNS + " FROM replay_job WHERE id = ?", PostgresReplayBook::job, job).stream()
                .findFirst();
    }

    @Override
    public List<ReplayJob> jobs(int limit) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM replay_job ORDER BY id DESC LIMIT ?", PostgresReplayBook::job, limit);
    }

    private static ReplayJob job(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new ReplayJob(
                row.getObject("id", UUID.class),
                ReplayJob.State.valueOf(row.getString("state")),
                row.getObject("message_id", UUID.class),
                CriteriaJson.read(row.getString("criteria")),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("total"),
                new Progress(
                        row.getLong("published"),
                        row.getLong("unchanged"),
                        row.getLong("held"),
                        row.getLong("ignored"),
                        row.getLong("failed")),
                row.getString("stopped_by"),
                ended == null ? null : ended.toInstant());
    }
}
