package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.application.Horizon;
import nl.vangnet.screening.application.PlacedMessage;
import nl.vangnet.screening.application.ReceivedMessage;
import nl.vangnet.screening.application.ScreenedVisit;
import nl.vangnet.screening.application.ScreeningIds;
import nl.vangnet.screening.application.StoredMessage;
import nl.vangnet.screening.application.VisitBook;
import nl.vangnet.screening.application.VisitKeys;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.visit.PatientMessage;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;

/** Visits in PostgreSQL. Rows go as one JSON text per statement, however many they are. */
@ApplicationScoped
class PostgresVisitBook implements VisitBook {

    private record VisitRow(
            UUID id,
            UUID patientKey,
            boolean ofPerson,
            boolean emergency,
            String status,
            Instant arrivedAt,
            @Nullable Instant endedAt,
            boolean toldDeath,
            boolean ignored,
            ExposureDecision decision) {}

    private record KeyRow(UUID patientKey, String key, UUID visitId) {}

    private record MessageRow(
            UUID messageId,
            int revision,
            UUID visitId,
            Instant receivedAt,
            UUID patientKey,
            String patient,
            VisitMessage facts) {}

    private record PlaceRow(UUID messageId, UUID visitId) {}

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
    public List<StoredMessage> within(Collection<Horizon> horizons) {
        return statements.list(
                """
                WITH horizon AS (
                    SELECT patient_key, since, until, keys,
                        -- Whether the dead live again, or a visit opens a case, all that was said of the death decides.
                        whole OR EXISTS (SELECT FROM visit d
                            WHERE d.patient_key = h.patient_key AND d.told_death AND d.merged_into IS NULL)
                        -- So does what lies around the visit that the message names, if that began at another time.
                        OR EXISTS (SELECT FROM visit_key k JOIN visit n ON n.id = k.visit_id
                            WHERE k.patient_key = h.patient_key
                                AND k.key IN (SELECT jsonb_array_elements_text(h.keys))
                                AND n.arrived_at NOT BETWEEN h.since AND h.until) AS whole
                    FROM jsonb_to_recordset(?::jsonb) AS h (patient_key uuid, since timestamptz, until timestamptz,
                        whole boolean, keys jsonb)),
                near AS (
                    SELECT v.id FROM horizon h JOIN visit v ON v.patient_key = h.patient_key AND v.merged_into IS NULL
                    WHERE h.whole OR v.of_person OR v.arrived_at BETWEEN h.since AND h.until)
                SELECT m.visit_id,
                    CASE WHEN f.merged_into IS NOT NULL OR f.id IN (SELECT id FROM near) THEN f.id ELSE m.visit_id END,
                    m.patient_key, m.facts
                FROM visit_message m JOIN visit f ON f.id = m.first_visit_id
                WHERE m.visit_id IN (SELECT id FROM near)""",
                row -> new StoredMessage(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        new PatientMessage(
                                row.getObject(3, UUID.class), StoredJson.read(row.getString(4), VisitMessage.class))),
                json(List.copyOf(horizons)));
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
            if (visit.ignored()) {
                // A test may name the visit of a real patient, which goes by that key.
                continue;
            }
            for (String key : VisitKeys.of(visit.visit().identifiers())) {
                keys.put(List.of(visit.patientKey(), key), new KeyRow(visit.patientKey(), key, visit.id()));
            }
        }
        statements.change("""
                INSERT INTO visit (id, patient_key, of_person, emergency, status, arrived_at, ended_at, told_death, ignored,
                    decision)
                SELECT id, patient_key, of_person, emergency, status, arrived_at, ended_at, told_death, ignored, decision
                FROM jsonb_to_recordset(?::jsonb) AS v (id uuid, patient_key uuid, of_person boolean, emergency boolean,
                    status text, arrived_at timestamptz, ended_at timestamptz, told_death boolean, ignored boolean,
                    decision jsonb)
                ON CONFLICT (id) DO UPDATE SET patient_key = excluded.patient_key, of_person = excluded.of_person,
                    emergency = excluded.emergency, status = excluded.status, arrived_at = excluded.arrived_at,
                    ended_at = excluded.ended_at, told_death = excluded.told_death, ignored = excluded.ignored, decision = excluded.decision,
                    merged_into = NULL""", json(visits.stream().map(PostgresVisitBook::row).toList()));
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
                screened.ofPerson(),
                screened.visit().emergency(),
                screened.visit().status().name(),
                screened.visit().arrivedAt(),
                screened.visit().endedAt(),
                screened.toldDeath(),
                screened.ignored(),
                screened.decision());
    }

    @Override
    public List<PlacedMessage> placed(Set<UUID> messageIds) {
        return statements.list(
                """
                SELECT m.message_id, m.revision, m.visit_id, m.patient_key, m.patient
                FROM visit_message m WHERE m.message_id = ANY (?)""",
                row -> new PlacedMessage(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5)),
                messageIds);
    }

    @Override
    public void add(Map<ReceivedMessage, UUID> visitOfMessage) {
        List<MessageRow> rows = new ArrayList<>();
        visitOfMessage.forEach((message, visitId) -> {
            rows.add(new MessageRow(
                    message.messageId(),
                    message.revision(),
                    visitId,
                    message.receivedAt(),
                    message.patientKey(),
                    new PatientMessage(message.patientKey(), message.facts()).alias(),
                    message.facts()));
        });
        int added = statements.change("""
                INSERT INTO visit_message
                    (message_id, revision, visit_id, first_visit_id, received_at, patient_key, patient, facts)
                SELECT message_id, revision, visit_id, visit_id, received_at, patient_key, patient, facts
                FROM jsonb_to_recordset(?::jsonb) AS m (message_id uuid, revision int, visit_id uuid,
                    received_at timestamptz, patient_key uuid, patient text, facts jsonb)
                ON CONFLICT (message_id) DO UPDATE SET revision = excluded.revision, visit_id = excluded.visit_id,
                    first_visit_id = excluded.visit_id, patient_key = excluded.patient_key, patient = excluded.patient,
                    facts = excluded.facts
                WHERE visit_message.revision < excluded.revision""", json(rows));
        if (added < rows.size()) {
            throw new StoreException(
                    "a newer revision of a message was stored meanwhile; the batch is taken again", null);
        }
    }

    @Override
    public void dropKeys(Set<UUID> visitIds) {
        if (!visitIds.isEmpty()) {
            statements.change("DELETE FROM visit_key WHERE visit_id = ANY (?)", visitIds);
        }
    }

    @Override
    public void move(Map<UUID, UUID> visitOfMessage) {
        if (visitOfMessage.isEmpty()) {
            return;
        }
        List<PlaceRow> rows = new ArrayList<>();
        visitOfMessage.forEach((message, visit) -> rows.add(new PlaceRow(message, visit)));
        statements.change("""
                UPDATE visit_message m SET visit_id = p.visit_id
                FROM jsonb_to_recordset(?::jsonb) AS p (message_id uuid, visit_id uuid)
                WHERE m.message_id = p.message_id""", json(rows));
    }

    @Override
    public void merge(Map<UUID, UUID> survivorOfMerged) {
        if (survivorOfMerged.isEmpty()) {
            return;
        }
        List<MergeRow> rows = new ArrayList<>();
        survivorOfMerged.forEach((loser, survivor) -> rows.add(new MergeRow(loser, survivor)));
        statements.change("""
                UPDATE visit SET merged_into = survivor
                FROM jsonb_to_recordset(?::jsonb) AS m (loser uuid, survivor uuid) WHERE id = loser""", json(rows));
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
