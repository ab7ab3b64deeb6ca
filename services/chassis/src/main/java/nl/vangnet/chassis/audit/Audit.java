package nl.vangnet.chassis.audit;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vangnet.chassis.ids.Ids;

/**
 * Records looks and decisions. Joins the caller's transaction: a decision without its entry cannot be committed, and a
 * look that cannot be recorded is refused.
 */
@ApplicationScoped
public class Audit {

    private final DataSource dataSource;
    private final SecurityIdentity identity;
    private final Ids ids;
    private final Clock clock;

    Audit(DataSource dataSource, SecurityIdentity identity, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.identity = identity;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param subjects cases or messages that were seen or decided on; a list is one entry with all of them
     * @param detail what it was, in words of the system; no patient data, no search words
     */
    public void record(AuditAction action, Collection<UUID> subjects, String detail) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO audit_entry (id, at, who, roles, action, subjects, detail) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, ids.next());
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.setString(3, identity.getPrincipal().getName());
            insert.setArray(
                    4, connection.createArrayOf("text", identity.getRoles().toArray()));
            insert.setString(5, action.name());
            insert.setArray(6, connection.createArrayOf("uuid", subjects.toArray()));
            insert.setString(7, detail);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new AuditException("the look or decision could not be recorded, and is refused", failed);
        }
    }
}
