package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.application.AuditTrail;

/** The chassis' audit entries in this service's database. */
@ApplicationScoped
class PostgresAuditTrail implements AuditTrail {

    private final Statements statements;

    PostgresAuditTrail(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Entry> newest(int limit) {
        return statements.list(
                "SELECT at, who, roles, action, subjects, detail FROM audit_entry ORDER BY at DESC, id DESC LIMIT ?",
                row -> new Entry(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        row.getString(4),
                        List.of((UUID[]) row.getArray(5).getArray()),
                        row.getString(6)),
                limit);
    }
}
