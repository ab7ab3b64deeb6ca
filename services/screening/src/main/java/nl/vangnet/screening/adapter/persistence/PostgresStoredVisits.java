package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vangnet.screening.application.rules.StoredVisits;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;

/** Stored visits in parts, in the order in which they were first heard of: the primary key leads on. */
@ApplicationScoped
class PostgresStoredVisits implements StoredVisits {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String WANTED =
            "v.arrived_at >= ? AND v.merged_into IS NULL AND v.emergency AND NOT v.ignored";

    private final Statements statements;

    PostgresStoredVisits(Statements statements) {
        this.statements = statements;
    }

    @Override
    public long count(Instant since) {
        return statements
                .list("SELECT count(*) FROM visit v WHERE " + WANTED, row -> row.getLong(1), since)
                .getFirst();
    }

    @Override
    public List<StoredVisit> part(Instant since, @Nullable UUID after, int size) {
        List<StoredVisit> bare = statements.list(
                """
                SELECT v.id, v.arrived_at, c.id, c.number
                FROM visit v LEFT JOIN screening_case c ON c.visit_id = v.id
                WHERE %s AND v.id > ? ORDER BY v.id LIMIT ?""".formatted(WANTED),
                row -> new StoredVisit(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        List.of()),
                since,
                after == null ? FIRST : after,
                size);
        Map<UUID, List<VisitMessage>> messages =
                messages(bare.stream().map(StoredVisit::id).toList());
        return bare.stream()
                .map(visit -> new StoredVisit(
                        visit.id(),
                        visit.arrivedAt(),
                        visit.caseId(),
                        visit.caseNumber(),
                        messages.getOrDefault(visit.id(), List.of())))
                .toList();
    }

    @Override
    public Map<UUID, List<VisitMessage>> messages(Collection<UUID> visitIds) {
        Map<UUID, List<VisitMessage>> messages = new HashMap<>();
        statements.list(
                "SELECT visit_id, facts FROM visit_message WHERE visit_id = ANY (?)",
                row -> messages.computeIfAbsent(row.getObject(1, UUID.class), ignored -> new ArrayList<>())
                        .add(StoredJson.read(row.getString(2), VisitMessage.class)),
                visitIds);
        return messages;
    }
}
