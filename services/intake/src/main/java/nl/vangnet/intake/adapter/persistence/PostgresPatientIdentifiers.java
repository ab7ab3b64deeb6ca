package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.intake.application.identity.IdentifierHistory;
import nl.vangnet.intake.application.identity.KnownIdentifier;
import nl.vangnet.intake.application.identity.KnownMerge;
import nl.vangnet.intake.application.identity.PatientIdentifiers;
import nl.vangnet.intake.domain.PatientIdentifier;

/** The chain of a patient's identifiers, over the merges in both directions. */
@ApplicationScoped
class PostgresPatientIdentifiers implements PatientIdentifiers {

    /** A number that many merges share is a defect of the sender's; a page shows no more. */
    private static final int MOST = 200;

    private static final String MERGES = """
            WITH RECURSIVE one_patient AS (
                SELECT ?::uuid AS patient_key
                UNION
                SELECT CASE WHEN m.retired = o.patient_key THEN m.survivor ELSE m.retired END
                FROM one_patient o JOIN patient_merge m
                    ON (m.retired = o.patient_key OR m.survivor = o.patient_key) AND m.ended_at IS NULL)
            SELECT DISTINCT %s FROM patient_merge m
                JOIN one_patient o ON m.retired = o.patient_key OR m.survivor = o.patient_key
            ORDER BY at LIMIT %d""".formatted(PostgresIdentities.MERGE_COLUMNS, MOST);

    private static final String IDENTIFIERS = """
            SELECT i.patient_key, i.authority, i.value, i.first_seen, i.first_message, i.last_seen, m.survivor
            FROM patient_identifier i LEFT JOIN patient_merge m ON m.retired = i.patient_key AND m.ended_at IS NULL
            WHERE i.patient_key = ANY (?) ORDER BY i.first_seen, i.patient_key""";

    private final Sql sql;

    PostgresPatientIdentifiers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<IdentifierHistory> historyOf(String value) {
        List<UUID> keys = sql.list(
                "SELECT patient_key FROM patient_identifier WHERE value = ? ORDER BY patient_key LIMIT " + MOST,
                row -> row.getObject(1, UUID.class),
                value);
        List<IdentifierHistory> histories = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        for (UUID key : keys) {
            if (!told.contains(key)) {
                IdentifierHistory history = history(key);
                told.addAll(onePatient(history));
                histories.add(history);
            }
        }
        return histories;
    }

    /** An identifier whose merge was undone is another patient, with a history of its own. */
    private static Set<UUID> onePatient(IdentifierHistory history) {
        Set<UUID> keys = new HashSet<>();
        history.merges().stream().filter(merge -> merge.endedAt() == null).forEach(merge -> {
            keys.add(merge.retired());
            keys.add(merge.survivor());
        });
        return keys;
    }

    private IdentifierHistory history(UUID key) {
        List<KnownMerge> merges = sql.list(MERGES, PostgresIdentities::merge, key);
        Set<UUID> keys = new HashSet<>(Set.of(key));
        merges.forEach(merge -> {
            keys.add(merge.retired());
            keys.add(merge.survivor());
        });
        return new IdentifierHistory(sql.list(IDENTIFIERS, PostgresPatientIdentifiers::identifier, keys), merges);
    }

    private static KnownIdentifier identifier(ResultSet row) throws SQLException {
        return new KnownIdentifier(
                row.getObject("patient_key", UUID.class),
                new PatientIdentifier(row.getString("authority"), row.getString("value")),
                row.getTimestamp("first_seen").toInstant(),
                row.getObject("first_message", UUID.class),
                row.getTimestamp("last_seen").toInstant(),
                row.getObject("survivor", UUID.class));
    }
}
