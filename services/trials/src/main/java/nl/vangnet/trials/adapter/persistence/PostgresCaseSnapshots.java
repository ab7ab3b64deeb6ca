package nl.vangnet.trials.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vangnet.trials.application.CaseSnapshots;
import nl.vangnet.trials.domain.CaseSnapshot;
import org.hibernate.StatelessSession;

/** Case snapshots in {@code case_snapshot}; the version decides, in the statement itself. */
@ApplicationScoped
class PostgresCaseSnapshots implements CaseSnapshots {

    private final StatelessSession session;
    private final Json json;
    private final Clock clock;

    PostgresCaseSnapshots(StatelessSession session, Json json, Clock clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<CaseSnapshot> keepNewer(List<CaseSnapshot> snapshots) {
        List<Map<String, Object>> rows = snapshots.stream()
                .map(snapshot -> Map.<String, Object>of(
                        "case_id", snapshot.caseId(),
                        "version", snapshot.version(),
                        "snapshot", json.tree(snapshot)))
                .toList();
        Set<UUID> kept = new HashSet<>(session.createNativeQuery("""
                        INSERT INTO case_snapshot (case_id, version, snapshot, updated_at)
                        SELECT case_id, version, snapshot, :now
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(case_id uuid, version bigint, snapshot jsonb)
                        ORDER BY case_id
                        ON CONFLICT (case_id) DO UPDATE
                        SET version = excluded.version, snapshot = excluded.snapshot, updated_at = excluded.updated_at
                        WHERE case_snapshot.version < excluded.version
                        RETURNING case_id""", UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("rows", json.rows(rows))
                .getResultList());
        return snapshots.stream()
                .filter(snapshot -> kept.contains(snapshot.caseId()))
                .toList();
    }

    @Override
    public Map<UUID, CaseSnapshot> of(Collection<UUID> caseIds) {
        return session
                .createSelectionQuery("from CaseSnapshotRow where caseId in :ids", CaseSnapshotRow.class)
                .setParameter("ids", List.copyOf(caseIds))
                .getResultList()
                .stream()
                .map(row -> json.snapshot(row.snapshot))
                .collect(Collectors.toMap(CaseSnapshot::caseId, Function.identity()));
    }

    @Override
    public Optional<CaseSnapshot> find(UUID caseId) {
        return Optional.ofNullable(of(List.of(caseId)).get(caseId));
    }
}
