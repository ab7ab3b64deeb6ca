package nl.vangnet.trials.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code candidate_history}. */
@Entity
@Table(name = "candidate_history")
@IdClass(CandidateHistoryRow.Key.class)
class CandidateHistoryRow {

    @Id
    String pseudonym;

    @Id
    int revision;

    Instant at;

    String change;

    String reason;

    int met;

    int open;

    /** A revision of a candidate. */
    record Key(String pseudonym, int revision) {}
}
