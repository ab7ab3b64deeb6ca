package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.intake.application.MessageCounts;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.MessageQuery;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.StoredMessage;
import nl.vangnet.intake.application.fate.ActionKind;
import nl.vangnet.intake.application.fate.MessageAction;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/** Finds messages in their table. */
@ApplicationScoped
class PostgresMessages implements Messages {

    private static final String FINGERPRINT = """
            SELECT concat((SELECT id FROM message ORDER BY id DESC LIMIT 1), ' ',
                (SELECT max(last_repeated_at) FROM message WHERE id IN (SELECT id FROM message ORDER BY id DESC LIMIT 200)), ' ',
                (SELECT id FROM message_action ORDER BY id DESC LIMIT 1))""";

    private record Count(MessageState state, @Nullable IntakeErrorCode error, long messages) {}

    private final Sql sql;
    private final MessageConditions conditions;

    PostgresMessages(Sql sql, MessageConditions conditions) {
        this.sql = sql;
        this.conditions = conditions;
    }

    @Override
    public List<MessageSummary> find(MessageQuery query) {
        Conditions meant = conditions.of(query.criteria()).and("id < ?", query.before());
        List<Object> values = new ArrayList<>(meant.values());
        values.add(query.limit());
        return sql.search(
                "SELECT " + MessageRows.SUMMARY + " FROM message WHERE " + meant.sql() + " ORDER BY id DESC LIMIT ?",
                MessageRows::summary,
                values);
    }

    @Override
    public MessageCounts count(MessageCriteria criteria) {
        Conditions meant = conditions.withoutStates(criteria);
        String counts = Arrays.stream(MessageState.values())
                .map(state -> """
                        SELECT '%s' AS state, error_code, count(*) FROM (
                            SELECT error_code FROM message WHERE state = '%1$s' AND %s LIMIT %d) AS meant
                        GROUP BY error_code""".formatted(state.name(), meant.sql(), MessageCounts.MOST))
                .collect(Collectors.joining(" UNION ALL "));
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < MessageState.values().length; i++) {
            values.addAll(meant.values());
        }
        return counts(sql.search(
                counts,
                row -> new Count(
                        MessageState.valueOf(row.getString(1)),
                        row.getString(2) == null ? null : IntakeErrorCode.valueOf(row.getString(2)),
                        row.getLong(3)),
                values));
    }

    private static MessageCounts counts(List<Count> counts) {
        Map<MessageState, Long> byState = new EnumMap<>(MessageState.class);
        Map<IntakeErrorCode, Long> byError = new EnumMap<>(IntakeErrorCode.class);
        for (Count count : counts) {
            byState.merge(count.state(), count.messages(), Long::sum);
            if (count.error() != null) {
                byError.merge(count.error(), count.messages(), Long::sum);
            }
        }
        return new MessageCounts(byState, byError);
    }

    @Override
    public Optional<StoredMessage> byId(UUID id) {
        return sql
                .list(
                        "SELECT " + MessageRows.SUMMARY + ", raw, answer FROM message WHERE id = ?",
                        row -> new StoredMessage(MessageRows.summary(row), row.getBytes("raw"), row.getBytes("answer")),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public List<MessageAction> actions(UUID id) {
        return sql.list(
                """
                SELECT at, by_user, kind, reason, from_state, to_state, job_id FROM message_action
                WHERE message_id = ? ORDER BY id""",
                row -> new MessageAction(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        ActionKind.valueOf(row.getString(3)),
                        row.getString(4),
                        MessageState.valueOf(row.getString(5)),
                        MessageState.valueOf(row.getString(6)),
                        row.getObject(7, UUID.class)),
                id);
    }

    @Override
    public String fingerprint() {
        return sql.list(FINGERPRINT, row -> row.getString(1)).getFirst();
    }
}
