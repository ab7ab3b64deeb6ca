package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.application.PatientLink;
import nl.vangnet.screening.application.PatientLinks;
import nl.vangnet.screening.application.ReceivedMessage;

/** Links between patients in PostgreSQL, and the locks under which they are read and changed. */
@ApplicationScoped
class PostgresPatientLinks implements PatientLinks {

    private record LinkRow(UUID messageId, String one, String other) {}

    /** Names the lock on who is who: advisory locks are numbers that a database's users agree on. */
    private static final long WHO_IS_WHO = 0x5661_6e67_6e65_7401L;

    private final Statements statements;

    PostgresPatientLinks(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void enter(boolean alone) {
        statements.list(
                alone ? "SELECT pg_advisory_xact_lock(?)" : "SELECT pg_advisory_xact_lock_shared(?)",
                row -> true,
                WHO_IS_WHO);
    }

    @Override
    public Set<PatientLink> links(Set<String> aliases, Set<UUID> messageIds) {
        return Set.copyOf(statements.list(
                """
                WITH RECURSIVE named (name) AS (
                    SELECT jsonb_array_elements_text(?::jsonb)
                    UNION
                    SELECT n.name FROM patient_link l CROSS JOIN LATERAL (VALUES (l.one), (l.other)) AS n (name)
                    WHERE l.message_id = ANY (?)
                    UNION
                    SELECT unnest(ARRAY[l.one, l.other])
                    FROM named JOIN patient_link l ON l.one = named.name OR l.other = named.name)
                SELECT DISTINCT l.one, l.other FROM named JOIN patient_link l ON l.one = named.name""",
                row -> new PatientLink(row.getString(1), row.getString(2)),
                StoredJson.write(List.copyOf(aliases)),
                messageIds));
    }

    @Override
    public void hold(Collection<String> persons) {
        if (!persons.isEmpty()) {
            statements.list("""
                    SELECT pg_advisory_xact_lock(key) FROM (
                        SELECT DISTINCT hashtextextended(name, 1) AS key FROM jsonb_array_elements_text(?::jsonb) AS p (name)
                        ORDER BY 1) AS keys""", row -> true, StoredJson.write(List.copyOf(persons)));
        }
    }

    @Override
    public Set<UUID> keysOf(Set<String> aliases) {
        return Set.copyOf(
                statements.list("""
                SELECT DISTINCT patient_key FROM visit_message
                WHERE patient IN (SELECT jsonb_array_elements_text(?::jsonb))""", row -> row.getObject(1, UUID.class), StoredJson.write(List.copyOf(aliases))));
    }

    @Override
    public void keep(Collection<ReceivedMessage> messages) {
        List<LinkRow> links = new ArrayList<>();
        for (ReceivedMessage message : messages) {
            message.facts()
                    .changes()
                    .forEach(change -> links.add(new LinkRow(message.messageId(), change.from(), change.to())));
        }
        List<UUID> revised = messages.stream()
                .filter(message -> message.revision() > 0)
                .map(ReceivedMessage::messageId)
                .toList();
        // A revision has links of its own; a message that was read once had none before.
        if (!revised.isEmpty()) {
            statements.change("DELETE FROM patient_link WHERE message_id = ANY (?)", revised);
        }
        if (!links.isEmpty()) {
            statements.change("""
                    INSERT INTO patient_link (message_id, one, other)
                    SELECT message_id, one, other
                    FROM jsonb_to_recordset(?::jsonb) AS l (message_id uuid, one text, other text)
                    ON CONFLICT DO NOTHING""", StoredJson.write(links));
        }
    }
}
