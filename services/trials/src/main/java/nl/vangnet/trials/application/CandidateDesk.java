package nl.vangnet.trials.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Change;
import nl.vangnet.trials.domain.TrialId;
import nl.vangnet.trials.domain.WithdrawalReason;

/** What people look at: candidates with their cases, and what happened to them. */
public interface CandidateDesk {

    /** Those that the trial has been told of, the least time left first. */
    List<Row> offered(TrialId trial);

    /** Those whose window has yet to open, the first to open first. */
    List<Row> waiting(TrialId trial);

    /** The latest that are candidates no longer, the last one first. */
    List<Row> withdrawn(TrialId trial);

    Optional<Row> find(String pseudonym);

    Optional<Row> find(TrialId trial, UUID caseId);

    /** What happened to a candidate, the last first. */
    List<Entry> history(Candidate candidate);

    /** Changes whenever something in the lists does. */
    String fingerprint();

    /** A candidate and its case. */
    record Row(Candidate candidate, CaseSnapshot snapshot) {}

    /** One line of a candidate's history. */
    record Entry(Instant at, Change change, Optional<WithdrawalReason> reason, long met, long open) {}
}
