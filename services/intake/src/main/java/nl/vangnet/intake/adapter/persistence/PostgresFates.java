package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.fate.ActionKind;
import nl.vangnet.intake.application.fate.Fate;
import nl.vangnet.intake.application.fate.Fates;
import nl.vangnet.intake.domain.MessageState;

/** States and their history, changed by one statement, so that neither comes without the other. */
@ApplicationScoped
class PostgresFates implements Fates {

    /** Back to the state in which it was before people or a replay set it aside. */
    private static final String STATE_BEFORE = """
            coalesce((SELECT a.from_state FROM message_action a
                WHERE a.message_id = m.id AND a.from_state NOT IN ('PARKED', 'DROPPED')
                    AND a.to_state IN ('PARKED', 'DROPPED')
                ORDER BY a.id DESC LIMIT 1), 'FAILED')""";

    private static final String CHANGE = """
            WITH known AS (
                SELECT m.id, m.state AS before, %s AS after FROM message m
                WHERE m.id = ANY (?) AND m.state = ANY (?) ORDER BY m.id FOR UPDATE),
            changed AS (UPDATE message SET state = known.after FROM known WHERE message.id = known.id)
            INSERT INTO message_action (message_id, at, by_user, kind, reason, from_state, to_state)
            SELECT id, ?, ?, ?, ?, before, after FROM known ORDER BY id
            RETURNING message_id""";

    private final Sql sql;

    PostgresFates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> change(Collection<UUID> messages, Fate fate, String reason, String by, Instant at) {
        String after = fate == Fate.TAKE_BACK ? STATE_BEFORE : "'" + stateOf(fate) + "'";
        String[] allowed = Arrays.stream(MessageState.values())
                .filter(fate::allowedFrom)
                .map(Enum::name)
                .toArray(String[]::new);
        return sql.list(
                CHANGE.formatted(after),
                row -> row.getObject(1, UUID.class),
                messages,
                allowed,
                at,
                by,
                fate.kind().name(),
                MessageColumns.clean(reason));
    }

    private static MessageState stateOf(Fate fate) {
        return fate.kind() == ActionKind.PARKED ? MessageState.PARKED : MessageState.DROPPED;
    }
}
