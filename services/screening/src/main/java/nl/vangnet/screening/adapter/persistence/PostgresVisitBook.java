package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.application.KnownVisit;
import nl.vangnet.screening.application.PlacedMessage;
import nl.vangnet.screening.application.ReceivedMessage;
import nl.vangnet.screening.application.ScreenedVisit;
import nl.vangnet.screening.application.ScreeningIds;
import nl.vangnet.screening.application.VisitBook;
import nl.vangnet.screening.application.VisitKeys;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;

/** Visits in PostgreSQL. Rows go as one JSON text per statement, however many they are. */
@ApplicationScoped
class PostgresVisitBook implements VisitBook {

    private record VisitRow(
            UUID id,
            UUID patientKey,
            boolean emergency,
            String status,
            Instant arrivedAt,
            @Nullable Instant endedAt,
            boolean ignored,
            ExposureDecision decision) {}

    private record KeyRow(UUID patientKey, String key, UUID visitId) {}

    private record MessageRow(UUID messageId, int revision, UUID visitId, Instant receivedAt, VisitMessage facts) {}

    private record DecisionRow(
            UUID id,
            UUID visitId,
            Instant decidedAt,
            String ruleSet,
            ExposureDecision decision,
            List<UUID> messageIds) {}

    private record MergeRow(UUID loser, UUID survivor) {}

    private final Statements statements;
    private final ScreeningIds ids;

    PostgresVisitBook(Statements statements, ScreeningIds ids) {
        this.statements = statements;
        this.ids = ids;
    }

    @Override
    public List<KnownVisit> ofPatients(Set<UUID> patientKeys) {
        return statements.list("""
                SELECT v.id, v.patient_key, v.arrived_at, v.ended_at, c.id IS NOT NULL AS has_case,
                       ARRAY(SELECT k.key FROM visit_key k WHERE k.visit_id = v.id) AS keys
                FROM visit v LEFT JOIN screening_case c ON c.visit_id = v.id
                WHERE v.patient_key = ANY (?) AND v.merged_into IS NULL""", PostgresVisitBook::known, patientKeys);
    }

    private static KnownVisit known(ResultSet row) throws SQLException {
        return new KnownVisit(
                row.getObject("id", UUID.class),
                row.getObject("patient_key", UUID.class),
                Set.of((String[]) row.getArray("keys").getArray()),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getBoolean("has_case"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public Map<UUID, List<VisitMessage>> messages(Set<UUID> visitIds) {
        Map<UUID, List<VisitMessage>> messages = new HashMap<>();
        statements.list(
                "SELECT visit_id, facts FROM visit_message WHERE visit_id = ANY (?)",
                row -> messages.computeIfAbsent(row.getObject(1, UUID.class), ignored -> new ArrayList<>())
                        .add(StoredJson.read(row.getString(2), VisitMessage.class)),
                visitIds);
        return messages;
    }

    @Override
    public Map<UUID, ExposureDecision> decisions(Set<UUID> visitIds) {
        Map<UUID, ExposureDecision> decisions = new HashMap<>();
        statements.list(
                "SELECT id, decision FROM visit WHERE id = ANY (?)",
                row -> decisions.put(
                        row.getObject(1, UUID.class), StoredJson.read(row.getString(2), ExposureDecision.class)),
                visitIds);
        return decisions;
    }

    @Override
    public void save(Collection<ScreenedVisit> visits) {
        Map<List<Object>, KeyRow> keys = new LinkedHashMap<>();
        for (ScreenedVisit visit : visits) {
            for (String key : VisitKeys.of(visit.visit().identifiers())) {
                keys.put(List.of(visit.patientKey(), key), new KeyRow(visit.patientKey(), key, visit.id()));
            }
        }
        statements.change("""
                INSERT INTO visit (id, patient_key, emergency, status, arrived_at, ended_at, ignored, decision)
                SELECT id, patient_key, emergency, status, arrived_at, ended_at, ignored, decision
                FROM jsonb_to_recordset(?::jsonb) AS v (id uuid, patient_key uuid, emergency boolean, status text,
                    arrived_at timestamptz, ended_at timestamptz, ignored boolean, decision jsonb)
                ON CONFLICT (id) DO UPDATE SET emergency = excluded.emergency, status = excluded.status,
                    arrived_at = excluded.arrived_at, ended_at = excluded.ended_at, ignored = excluded.ignored,
                    decision = excluded.decision""", json(visits.stream().map(PostgresVisitBook::row).toList()));
        statements.change("""
                INSERT INTO visit_key (patient_key, key, visit_id)
                SELECT patient_key, key, visit_id
                FROM jsonb_to_recordset(?::jsonb) AS k (patient_key uuid, key text, visit_id uuid)
                ON CONFLICT (patient_key, key) DO UPDATE SET visit_id = excluded.visit_id
                WHERE visit_key.visit_id <> excluded.visit_id""", json(List.copyOf(keys.values())));
    }

    private static VisitRow row(ScreenedVisit screened) {
        return new VisitRow(
                screened.id(),
                screened.patientKey(),
                screened.visit().emergency(),
                screened.visit().status().name(),
                screened.visit().arrivedAt(),
                screened.visit().endedAt(),
                screened.ignored(),
                screened.decision());
    }

    @Override
    public List<PlacedMessage> placed(Set<UUID> messageIds) {
        return statements.list(
                """
                SELECT m.message_id, m.revision, m.visit_id, v.patient_key
                FROM visit_message m JOIN visit v ON v.id = m.visit_id WHERE m.message_id = ANY (?)""",
                row -> new PlacedMessage(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)),
                messageIds);
    }

    @Override
    public void add(Map<ReceivedMessage, UUID> visitOfMessage) {
        List<MessageRow> rows = new ArrayList<>();
        visitOfMessage.forEach((message, visitId) -> rows.add(new MessageRow(
                message.messageId(), message.revision(), visitId, message.receivedAt(), message.facts())));
        int added = statements.change("""
                INSERT INTO visit_message (message_id, revision, visit_id, received_at, facts)
                SELECT message_id, revision, visit_id, received_at, facts
                FROM jsonb_to_recordset(?::jsonb)
                    AS m (message_id uuid, revision int, visit_id uuid, received_at timestamptz, facts jsonb)
                ON CONFLICT (message_id) DO UPDATE SET revision = excluded.revision, visit_id = excluded.visit_id,
                    facts = excluded.facts
                WHERE visit_message.revision < excluded.revision""", json(rows));
        if (added < rows.size()) {
            throw new StoreException(
                    "a newer revision of a message was stored meanwhile; the batch is taken again", null);
        }
    }

    @Override
    public void merge(Map<UUID, UUID> survivorOfMerged) {
        if (survivorOfMerged.isEmpty()) {
            return;
        }
        List<MergeRow> rows = new ArrayList<>();
        survivorOfMerged.forEach((loser, survivor) -> rows.add(new MergeRow(loser, survivor)));
        statements.change("""
                WITH merge AS (SELECT loser, survivor FROM jsonb_to_recordset(?::jsonb) AS m (loser uuid, survivor uuid)),
                keys AS (UPDATE visit_key SET visit_id = survivor FROM merge WHERE visit_id = loser),
                messages AS (UPDATE visit_message SET visit_id = survivor FROM merge WHERE visit_id = loser)
                UPDATE visit SET merged_into = survivor FROM merge WHERE id = loser""", json(rows));
    }

    @Override
    public void remember(Collection<ScreenedVisit> decided, Instant at) {
        if (decided.isEmpty()) {
            return;
        }
        statements.change(
                """
                INSERT INTO visit_decision (id, visit_id, decided_at, rule_set, decision, message_ids)
                SELECT id, visit_id, decided_at, rule_set, decision,
                       ARRAY(SELECT jsonb_array_elements_text(message_ids)::uuid)
                FROM jsonb_to_recordset(?::jsonb) AS d (id uuid, visit_id uuid, decided_at timestamptz,
                    rule_set text, decision jsonb, message_ids jsonb)""",
                json(decided.stream()
                        .map(visit -> new DecisionRow(
                                ids.next(),
                                visit.id(),
                                at,
                                visit.decision().ruleSet(),
                                visit.decision(),
                                visit.messageIds()))
                        .toList()));
    }

    private static String json(List<?> rows) {
        return StoredJson.write(rows);
    }
}
