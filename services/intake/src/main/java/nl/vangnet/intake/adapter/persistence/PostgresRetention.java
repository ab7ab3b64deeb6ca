package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.intake.application.retention.RetainedMessages;
import nl.vangnet.intake.domain.MessageState;

/** Takes away what is past its retention. Ids stand in the order of arrival, so the oldest are found at once. */
@ApplicationScoped
class PostgresRetention implements RetainedMessages {

    /** SKIP LOCKED: a message that a sender repeats or a replay reads at this moment is left for the next batch. */
    private static final String PURGE = """
            WITH old AS (
                SELECT id FROM message WHERE id < ? AND received_at < ? AND state = ANY (?)
                ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED),
            actions AS (DELETE FROM message_action USING old WHERE message_id = old.id),
            codes AS (DELETE FROM message_unmapped_code USING old WHERE message_id = old.id),
            issues AS (DELETE FROM message_issue USING old WHERE message_issue.message = old.id)
            DELETE FROM message USING old WHERE message.id = old.id""";

    private static final String PURGE_IDENTIFIERS = """
            WITH old AS (
                SELECT i.patient_key FROM patient_identifier i
                WHERE i.last_seen < ? AND NOT EXISTS (
                    SELECT FROM patient_merge m JOIN patient_identifier other
                        ON other.patient_key IN (m.retired, m.survivor) AND other.last_seen >= ?
                    WHERE m.retired = i.patient_key OR m.survivor = i.patient_key)
                LIMIT ?),
            merges AS (DELETE FROM patient_merge USING old WHERE patient_key IN (retired, survivor))
            DELETE FROM patient_identifier i USING old WHERE i.patient_key = old.patient_key""";

    private final Sql sql;

    PostgresRetention(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int receivedSince(Instant since, int most) {
        return sql.list(
                        "SELECT count(*) FROM (SELECT 1 FROM message WHERE id >= ? LIMIT ?) AS meant",
                        row -> row.getInt(1),
                        MessageConditions.firstId(since),
                        most)
                .getFirst();
    }

    @Override
    public int purge(Set<MessageState> states, Instant before, int batch) {
        return sql.change(PURGE, firstId(before), before, names(states), batch);
    }

    @Override
    public int purgeJobs(Instant before, int batch) {
        return sql.change("""
                DELETE FROM replay_job WHERE id IN (
                    SELECT id FROM replay_job WHERE ended_at < ? ORDER BY id LIMIT ?)""", before, batch);
    }

    @Override
    public int purgeIdentifiers(Instant before, int batch) {
        return sql.change(PURGE_IDENTIFIERS, before, before, batch);
    }

    @Override
    public boolean anyBefore(Set<MessageState> states, Instant before) {
        return !sql.list(
                        "SELECT 1 FROM message WHERE id < ? AND received_at < ? AND state = ANY (?) ORDER BY id LIMIT 1",
                        row -> 1,
                        firstId(before),
                        before,
                        names(states))
                .isEmpty();
    }

    /** An id may be a little older or younger than the time of arrival beside it. */
    private static UUID firstId(Instant before) {
        return MessageConditions.firstId(before.plus(MessageConditions.SLACK));
    }

    private static String[] names(Set<MessageState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}
