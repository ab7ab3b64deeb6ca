package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.vangnet.intake.application.identity.IdentifierBook;
import nl.vangnet.intake.application.identity.KnownMerge;
import nl.vangnet.intake.application.identity.PatientMerges;
import nl.vangnet.intake.application.identity.SeenIdentifier;
import nl.vangnet.intake.application.identity.ToldMerge;
import org.jspecify.annotations.Nullable;

/** Identifiers and merges as messages tell of them. */
@ApplicationScoped
class PostgresIdentities implements IdentifierBook, PatientMerges {

    static final String MERGE_COLUMNS = "retired, survivor, message_id, control_id, at, ended_by, ended_at";

    private static final String KEEP = """
            INSERT INTO patient_identifier AS known (patient_key, authority, value, first_seen, first_message, last_seen)
            SELECT patient_key, authority, value, at, message_id, at
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::uuid[])
                AS seen (patient_key, authority, value, at, message_id)
            ON CONFLICT (patient_key) DO UPDATE SET last_seen = excluded.last_seen
            WHERE known.last_seen < excluded.last_seen""";

    private static final String HOLDING = """
            WITH RECURSIVE chain AS (
                SELECT m.* FROM patient_merge m WHERE m.retired = ANY (?) AND m.ended_at IS NULL
                UNION
                SELECT m.* FROM chain JOIN patient_merge m ON m.retired = chain.survivor AND m.ended_at IS NULL)
            SELECT %s FROM chain""".formatted(MERGE_COLUMNS);

    /** An unlink names both and does not say which one was retired. */
    private static final String UNDO = """
            UPDATE patient_merge SET ended_by = ?, ended_at = ?
            WHERE ended_at IS NULL AND at <= ? AND retired IN (?, ?) AND survivor IN (?, ?)""";

    private static final String REPLACE = """
            UPDATE patient_merge SET ended_by = ?, ended_at = ?
            WHERE ended_at IS NULL AND at <= ? AND retired = ? AND survivor <> ?""";

    private final Sql sql;

    PostgresIdentities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(Collection<SeenIdentifier> seen) {
        List<SeenIdentifier> all = List.copyOf(seen);
        sql.change(
                KEEP,
                all.stream().map(SeenIdentifier::patientKey).toList(),
                texts(all, one -> one.identifier().authority()),
                texts(all, one -> one.identifier().value()),
                all.stream().map(SeenIdentifier::at).toArray(Instant[]::new),
                all.stream().map(SeenIdentifier::message).toList());
    }

    private static String[] texts(List<SeenIdentifier> seen, Function<SeenIdentifier, @Nullable String> part) {
        return seen.stream().map(one -> MessageColumns.clean(part.apply(one))).toArray(String[]::new);
    }

    @Override
    public List<KnownMerge> holdingFrom(Collection<UUID> patientKeys) {
        // The number is ours alone: advisory locks are shared by all who use the database.
        sql.list("SELECT pg_advisory_xact_lock(867531, 1)", row -> "");
        return sql.list(HOLDING, PostgresIdentities::merge, patientKeys);
    }

    static KnownMerge merge(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new KnownMerge(
                row.getObject("retired", UUID.class),
                row.getObject("survivor", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("control_id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("ended_by", UUID.class),
                ended == null ? null : ended.toInstant());
    }

    @Override
    public void keep(List<ToldMerge> merges) {
        for (ToldMerge told : merges) {
            UUID retired = told.retired();
            UUID survivor = told.survivor();
            if (told.undone()) {
                sql.change(UNDO, told.message(), told.at(), told.at(), retired, survivor, retired, survivor);
            } else if (!wasTold(told)) {
                sql.change(REPLACE, told.message(), told.at(), told.at(), retired, survivor);
                add(told);
            }
        }
    }

    /** By this very message, which is read again, or by another as long as it holds. */
    private boolean wasTold(ToldMerge told) {
        return !sql.list(
                        "SELECT 1 FROM patient_merge WHERE retired = ? AND survivor = ? AND (message_id = ? OR ended_at IS NULL)",
                        row -> 1,
                        told.retired(),
                        told.survivor(),
                        told.message())
                .isEmpty();
    }

    /** Unless a later message, which was not held back, has merged it into another meanwhile. */
    private void add(ToldMerge told) {
        sql.change(
                """
                INSERT INTO patient_merge (retired, survivor, message_id, control_id, at)
                SELECT ?, ?, ?, ?, ?
                WHERE NOT EXISTS (SELECT FROM patient_merge WHERE retired = ? AND ended_at IS NULL)""",
                told.retired(),
                told.survivor(),
                told.message(),
                MessageColumns.clean(told.controlId()),
                told.at(),
                told.retired());
    }
}
