package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.application.EarlierVisits;

/** Earlier visits in PostgreSQL: those that the rules put on the queue for certain, tests and cancelled ones left out. */
@ApplicationScoped
class PostgresEarlierVisits implements EarlierVisits {

    private final Statements statements;

    PostgresEarlierVisits(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Map<UUID, Instant> lastForTrauma(Set<UUID> visitIds) {
        Map<UUID, Instant> last = new HashMap<>();
        statements.list(
                """
                SELECT v.id, max(e.arrived_at)
                FROM visit v JOIN visit e ON e.patient_key = v.patient_key AND e.id <> v.id
                WHERE v.id = ANY (?) AND e.merged_into IS NULL AND e.arrived_at < v.arrived_at AND e.emergency
                    AND NOT e.ignored AND e.status <> 'CANCELLED'
                    AND e.decision ->> 'exposure_class' IN ('SPECIAL', 'INCLUDE')
                GROUP BY v.id""",
                row -> last.put(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()),
                visitIds);
        return last;
    }
}
