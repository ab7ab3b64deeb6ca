package nl.vangnet.trials.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code case_snapshot}. Written by one statement for many, read here. */
@Entity
@Table(name = "case_snapshot")
class CaseSnapshotRow {

    @Id
    @Column(name = "case_id")
    UUID caseId;

    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    String snapshot;
}
