package nl.vangnet.trials.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.trials.application.Candidates;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.Step;
import org.hibernate.StatelessSession;

/** Candidates in {@code candidate} and {@code candidate_history}: one statement for many rows, each way. */
@ApplicationScoped
class PostgresCandidates implements Candidates {

    private final StatelessSession session;
    private final Json json;

    PostgresCandidates(StatelessSession session, Json json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public List<Candidate> lock(Collection<UUID> caseIds) {
        String ids = caseIds.stream().map(UUID::toString).collect(Collectors.joining(","));
        return session.createNativeQuery("""
                        SELECT * FROM candidate WHERE case_id = ANY (CAST(string_to_array(:ids, ',') AS uuid[]))
                        ORDER BY case_id, trial FOR UPDATE""", CandidateRow.class).setParameter("ids", ids).getResultList().stream()
                .map(row -> CandidateRows.toCandidate(row, json))
                .toList();
    }

    @Override
    public List<Candidate> lockDue(Instant now, int limit) {
        return session
                .createNativeQuery("""
                        SELECT * FROM candidate WHERE due_at <= :now
                        ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED""", CandidateRow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> CandidateRows.toCandidate(row, json))
                .toList();
    }

    @Override
    public void save(List<Step> steps, Instant now) {
        upsert(steps, now);
        session.createNativeMutationQuery("""
                        INSERT INTO candidate_history
                            (pseudonym, revision, at, change, reason, met, open, protocol_version, findings)
                        SELECT pseudonym, revision, :now, change, reason, met, open, protocol_version, findings
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
                            pseudonym text, revision int, change text, reason text, met int, open int,
                            protocol_version text, findings jsonb)""")
                .setParameter("now", now)
                .setParameter(
                        "rows",
                        json.rows(steps.stream().map(CandidateRows::toHistory).toList()))
                .executeUpdate();
    }

    private void upsert(List<Step> steps, Instant now) {
        List<Map<String, Object>> rows = steps.stream()
                .map(step -> CandidateRows.toColumns(step.candidate(), now))
                .toList();
        session.createNativeMutationQuery("""
                        INSERT INTO candidate
                            (pseudonym, said, trial, case_id, state, offered_at, withdrawn_at, withdrawn_reason, window_moved,
                             trauma_time, opens_at, best_until, closes_at, due_at, findings, protocol_version, revision,
                             updated_at)
                        SELECT pseudonym, said, trial, case_id, state, offered_at, withdrawn_at, withdrawn_reason, window_moved,
                             trauma_time, opens_at, best_until, closes_at, due_at, findings, protocol_version, revision,
                             :now
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(
                            pseudonym text, said text, trial text, case_id uuid, state text, offered_at timestamptz,
                            withdrawn_at timestamptz, withdrawn_reason text, window_moved boolean,
                            trauma_time timestamptz, opens_at timestamptz, best_until timestamptz, closes_at timestamptz,
                            due_at timestamptz, findings jsonb, protocol_version text, revision int)
                        ON CONFLICT (pseudonym) DO UPDATE SET
                            state = excluded.state, offered_at = excluded.offered_at, withdrawn_at = excluded.withdrawn_at,
                            withdrawn_reason = excluded.withdrawn_reason, window_moved = excluded.window_moved,
                            trauma_time = excluded.trauma_time, opens_at = excluded.opens_at,
                            best_until = excluded.best_until, closes_at = excluded.closes_at, due_at = excluded.due_at,
                            findings = excluded.findings, protocol_version = excluded.protocol_version,
                            revision = excluded.revision, updated_at = excluded.updated_at""")
                .setParameter("now", now)
                .setParameter("rows", json.rows(rows))
                .executeUpdate();
    }

    @Override
    public void reschedule(List<Candidate> unchanged, Instant now) {
        if (unchanged.isEmpty()) {
            return;
        }
        List<Map<String, Object>> rows = unchanged.stream()
                .map(candidate -> Map.<String, Object>of(
                        "pseudonym", candidate.pseudonym().value(),
                        "due_at", candidate.due(now).map(Instant::toString).orElse("")))
                .toList();
        session.createNativeMutationQuery("""
                        UPDATE candidate SET due_at = CAST(nullif(r.due_at, '') AS timestamptz)
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(pseudonym text, due_at text)
                        WHERE candidate.pseudonym = r.pseudonym""")
                .setParameter("rows", json.rows(rows))
                .executeUpdate();
    }
}
