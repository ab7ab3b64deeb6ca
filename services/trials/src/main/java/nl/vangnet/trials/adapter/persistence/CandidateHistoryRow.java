package nl.vangnet.trials.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code candidate_history}. */
@Entity
@Immutable
@Table(name = "candidate_history")
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
}
