package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.application.rules.DecisionBook;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.visit.VisitMessage;

/** Decisions as they were made, in PostgreSQL. */
@ApplicationScoped
class PostgresDecisions implements DecisionBook {

    private record Row(UUID id, OffsetDateTime at, String ruleSet, String decision, List<UUID> messages) {}

    private final Statements statements;

    PostgresDecisions(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Made> of(UUID visitId) {
        List<Row> rows = statements.list(
                """
                SELECT id, decided_at, rule_set, decision, message_ids FROM visit_decision
                WHERE visit_id = ? ORDER BY decided_at, id""",
                row -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class),
                        row.getString(3),
                        row.getString(4),
                        Arrays.asList((UUID[]) row.getArray(5).getArray())),
                visitId);
        return rows.stream().map(this::made).toList();
    }

    private Made made(Row row) {
        List<VisitMessage> messages = statements.list(
                "SELECT facts FROM visit_message WHERE message_id = ANY (?)",
                message -> StoredJson.read(message.getString(1), VisitMessage.class),
                row.messages());
        // The database keeps the fields of a document in an order of its own, so it is written as it was once more.
        return new Made(
                row.id(),
                row.at().toInstant(),
                row.ruleSet(),
                text(StoredJson.read(row.decision(), ExposureDecision.class)),
                row.messages().size(),
                messages);
    }

    @Override
    public String text(ExposureDecision decision) {
        return StoredJson.write(decision);
    }
}
