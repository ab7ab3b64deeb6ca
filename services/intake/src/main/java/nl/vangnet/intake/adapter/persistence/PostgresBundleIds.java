package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.vangnet.intake.application.BundleIds;

/** The ids of FHIR messages as they stand in the message table. What was refused took no id. */
@ApplicationScoped
class PostgresBundleIds implements BundleIds {

    private static final String REUSED = """
            SELECT position - 1
            FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY
                AS fresh (feed, bundle_id, control_id, position)
            WHERE EXISTS (SELECT FROM message m WHERE m.bundle_id = fresh.bundle_id AND m.feed = fresh.feed
                    AND m.state <> 'REJECTED')
                AND NOT EXISTS (SELECT FROM message m WHERE m.control_id = fresh.control_id AND m.feed = fresh.feed
                    AND m.state <> 'REJECTED')""";

    private final Sql sql;

    PostgresBundleIds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<BundleId> reused(Collection<BundleId> ids) {
        List<BundleId> all = List.copyOf(ids);
        return new HashSet<>(sql.list(
                REUSED,
                row -> all.get(row.getInt(1)),
                texts(all, BundleId::feed),
                texts(all, BundleId::bundle),
                texts(all, BundleId::message)));
    }

    private static String[] texts(List<BundleId> ids, Function<BundleId, String> part) {
        return ids.stream().map(part).map(MessageColumns::clean).toArray(String[]::new);
    }
}
