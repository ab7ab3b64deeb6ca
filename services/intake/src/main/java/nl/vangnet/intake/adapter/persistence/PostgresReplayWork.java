package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.intake.application.replay.ReplayCursor;
import nl.vangnet.intake.application.replay.ReplayJob.Progress;
import nl.vangnet.intake.application.replay.ReplayJob.State;
import nl.vangnet.intake.application.replay.ReplayWork;
import nl.vangnet.intake.application.replay.Reread;
import nl.vangnet.intake.application.replay.StoredForReplay;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/** The jobs' cursors, and the messages that they read again. */
@ApplicationScoped
class PostgresReplayWork implements ReplayWork {

    private static final String HOLD = """
            SELECT id, message_id, criteria, started_by, until_id, last_id, trying_id, trying_until, tries, careful_until
            FROM replay_job WHERE id = ? AND state = 'RUNNING' FOR UPDATE""";

    private static final String MESSAGES = """
            SELECT id, received_at, door, certificate, door_user, format, content_type, raw, state, revision, bundle_sum
            FROM message WHERE id = ANY (?) AND %s ORDER BY id FOR NO KEY UPDATE""";

    private static final String ADVANCE = """
            UPDATE replay_job SET last_id = ?, trying_id = NULL, trying_until = NULL, tries = 0, published = published + ?,
                unchanged = unchanged + ?, held = held + ?, ignored = ignored + ?, failed = failed + ?
            WHERE id = ?""";

    private static final String PARK = """
            WITH known AS (SELECT id, state FROM message WHERE id = ? AND state <> 'PUBLISHED' FOR UPDATE),
            parked AS (UPDATE message SET state = 'PARKED' FROM known WHERE message.id = known.id)
            INSERT INTO message_action (message_id, at, by_user, kind, reason, from_state, to_state, job_id)
            SELECT id, ?, ?, 'PARKED', ?, state, 'PARKED', ? FROM known""";

    private final Sql sql;
    private final ReplayConditions conditions;

    PostgresReplayWork(Sql sql, ReplayConditions conditions) {
        this.sql = sql;
        this.conditions = conditions;
    }

    @Override
    public Optional<UUID> next() {
        return sql.list("""
                        SELECT id FROM replay_job WHERE state = 'RUNNING'
                        ORDER BY message_id IS NULL, id LIMIT 1""", row -> row.getObject(1, UUID.class)).stream().findFirst();
    }

    @Override
    public Optional<ReplayCursor> hold(UUID job) {
        return sql.list(HOLD, PostgresReplayWork::cursor, job).stream().findFirst();
    }

    private static ReplayCursor cursor(ResultSet row) throws SQLException {
        return new ReplayCursor(
                row.getObject("id", UUID.class),
                row.getObject("message_id", UUID.class),
                CriteriaJson.read(row.getString("criteria")),
                row.getString("started_by"),
                row.getObject("until_id", UUID.class),
                row.getObject("last_id", UUID.class),
                row.getObject("trying_id", UUID.class),
                row.getObject("trying_until", UUID.class),
                row.getInt("tries"),
                row.getObject("careful_until", UUID.class));
    }

    @Override
    public List<UUID> candidates(ReplayCursor cursor, int limit) {
        Conditions next = conditions
                .replayable(cursor.message(), cursor.criteria())
                .and("id > ?", cursor.lastId())
                .and("id <= ?", cursor.untilId());
        List<Object> values = new ArrayList<>(next.values());
        values.add(limit);
        return sql.search(
                "SELECT id FROM message WHERE " + next.sql() + " ORDER BY id LIMIT ?",
                row -> row.getObject(1, UUID.class),
                values);
    }

    @Override
    public void save(ReplayCursor cursor) {
        sql.change(
                "UPDATE replay_job SET trying_id = ?, trying_until = ?, tries = ?, careful_until = ? WHERE id = ?",
                cursor.tryingId(),
                cursor.tryingUntil(),
                cursor.tries(),
                cursor.carefulUntil(),
                cursor.job());
    }

    @Override
    public List<StoredForReplay> messages(List<UUID> ids, ReplayCursor cursor) {
        Conditions still = conditions.replayable(cursor.message(), cursor.criteria());
        List<Object> values = new ArrayList<>(List.of(ids));
        values.addAll(still.values());
        return sql.search(MESSAGES.formatted(still.sql()), PostgresReplayWork::stored, values);
    }

    private static StoredForReplay stored(ResultSet row) throws SQLException {
        MessageFormat format = MessageFormat.valueOf(row.getString("format"));
        Arrival arrival = new Arrival(
                row.getObject("id", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                new Door(door(row.getString("door"), format), row.getString("certificate"), row.getString("door_user")),
                format,
                row.getString("content_type"),
                row.getBytes("raw"));
        return new StoredForReplay(
                arrival,
                MessageState.valueOf(row.getString("state")),
                row.getObject("revision", Integer.class),
                row.getObject("bundle_sum", Long.class));
    }

    /** Before doors were kept there was one for each format. */
    private static Door.Kind door(@Nullable String stored, MessageFormat format) {
        if (stored != null) {
            return Door.Kind.valueOf(stored);
        }
        return format == MessageFormat.HL7V2 ? Door.Kind.MLLP : Door.Kind.HTTP;
    }

    @Override
    public void keep(List<Reread> reread, ReplayCursor cursor, Instant at) {
        List<Reread> counting = reread.stream().filter(Reread::counts).toList();
        if (!counting.isEmpty()) {
            sql.change(RereadColumns.UPDATE, RereadColumns.of(counting));
        }
        List<Reread> told = reread.stream().filter(RereadColumns::isNews).toList();
        if (!told.isEmpty()) {
            sql.change(RereadColumns.TELL, RereadColumns.actions(told, cursor, at));
        }
    }

    @Override
    public void park(UUID message, ReplayCursor cursor, Instant at) {
        sql.change(PARK, message, at, cursor.startedBy(), IntakeErrorCode.CONVERSION_FAILED.name(), cursor.job());
    }

    @Override
    public void advance(ReplayCursor cursor, UUID lastId, Progress done) {
        sql.change(
                ADVANCE,
                lastId,
                done.published(),
                done.unchanged(),
                done.held(),
                done.ignored(),
                done.failed(),
                cursor.job());
    }

    @Override
    public void end(UUID job, State state, Instant at) {
        sql.change(
                "UPDATE replay_job SET state = ?, ended_at = ? WHERE id = ? AND state = 'RUNNING'",
                state.name(),
                at,
                job);
    }
}
