package nl.vangnet.trials.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A row of {@code candidate}. Written by one statement for many, read here. Not marked as immutable: a stateless
 * session of Hibernate 7.2 cannot read such an entity (ClassCastException in EntityInitializerImpl).
 */
@Entity
@Table(name = "candidate")
class CandidateRow {

    @Id
    String pseudonym;

    String said;

    String trial;

    @Column(name = "case_id")
    UUID caseId;

    String state;

    @Column(name = "offered_at")
    Instant offeredAt;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    String withdrawnReason;

    @Column(name = "window_moved")
    boolean windowMoved;

    @Column(name = "trauma_time")
    Instant traumaTime;

    @Column(name = "opens_at")
    Instant opensAt;

    @Column(name = "best_until")
    Instant bestUntil;

    @Column(name = "closes_at")
    Instant closesAt;

    @Column(name = "due_at")
    Instant dueAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String findings;

    @Column(name = "protocol_version")
    String protocolVersion;

    int revision;

    @Column(name = "updated_at")
    Instant updatedAt;
}
