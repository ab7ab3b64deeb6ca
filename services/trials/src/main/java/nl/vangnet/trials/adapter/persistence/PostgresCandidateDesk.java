package nl.vangnet.trials.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.trials.application.CandidateDesk;
import nl.vangnet.trials.application.CaseSnapshots;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Change;
import nl.vangnet.trials.domain.TrialId;
import nl.vangnet.trials.domain.WithdrawalReason;
import org.hibernate.StatelessSession;

/** Reads candidates for people. Every list ends somewhere. */
@ApplicationScoped
class PostgresCandidateDesk implements CandidateDesk {

    /** More than a coordinator can see in a day. */
    private static final int LONGEST_LIST = 500;

    private static final int LATEST_WITHDRAWN = 50;

    private final StatelessSession session;
    private final CaseSnapshots caseSnapshots;
    private final Json json;

    PostgresCandidateDesk(StatelessSession session, CaseSnapshots caseSnapshots, Json json) {
        this.session = session;
        this.caseSnapshots = caseSnapshots;
        this.json = json;
    }

    @Override
    public List<Row> offered(TrialId trial) {
        return list(trial, "OFFERED", "closesAt, pseudonym", LONGEST_LIST);
    }

    @Override
    public List<Row> waiting(TrialId trial) {
        return list(trial, "WAITING", "opensAt, pseudonym", LONGEST_LIST);
    }

    @Override
    public List<Row> withdrawn(TrialId trial) {
        return list(trial, "WITHDRAWN", "withdrawnAt desc, pseudonym", LATEST_WITHDRAWN);
    }

    /** @param order one of the constants above, never input */
    private List<Row> list(TrialId trial, String state, String order, int limit) {
        return withCases(session.createSelectionQuery(
                        "from CandidateRow where trial = :trial and state = :state order by " + order,
                        CandidateRow.class)
                .setParameter("trial", trial.value())
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public Optional<Row> find(String pseudonym) {
        return withCases(session.createSelectionQuery("from CandidateRow where pseudonym = :it", CandidateRow.class)
                        .setParameter("it", pseudonym)
                        .getResultList())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Row> find(TrialId trial, UUID caseId) {
        return withCases(session.createSelectionQuery(
                                "from CandidateRow where trial = :trial and caseId = :caseId", CandidateRow.class)
                        .setParameter("trial", trial.value())
                        .setParameter("caseId", caseId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private List<Row> withCases(List<CandidateRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, CaseSnapshot> snapshots =
                caseSnapshots.of(rows.stream().map(row -> row.caseId).toList());
        return rows.stream()
                .map(row -> new Row(
                        CandidateRows.toCandidate(row, json), Objects.requireNonNull(snapshots.get(row.caseId))))
                .toList();
    }

    @Override
    public List<Entry> history(Candidate candidate) {
        return session
                .createSelectionQuery(
                        "from CandidateHistoryRow where pseudonym = :it order by revision desc",
                        CandidateHistoryRow.class)
                .setParameter("it", candidate.pseudonym().value())
                .setMaxResults(LONGEST_LIST)
                .getResultList()
                .stream()
                .map(row -> new Entry(
                        row.at,
                        Change.valueOf(row.change),
                        Optional.ofNullable(row.reason).map(WithdrawalReason::valueOf),
                        row.met,
                        row.open))
                .toList();
    }

    @Override
    public String fingerprint() {
        return session.createNativeQuery(
                        "SELECT concat(count(*), '/', max(updated_at), '/', sum(revision)) FROM candidate",
                        String.class)
                .getSingleResult();
    }
}
