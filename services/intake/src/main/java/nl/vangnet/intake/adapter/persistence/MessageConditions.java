package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.domain.feed.LocalCode;
import org.jspecify.annotations.Nullable;

/** Criteria as conditions on the message table, each of them served by an index. */
@ApplicationScoped
class MessageConditions {

    /** An id is made just before or after the time of arrival is read, and its clock never goes back. */
    static final Duration SLACK = Duration.ofMinutes(1);

    /** Texts are fixed, and few; those of merges name a message and are rare. */
    private static final int MOST_TEXTS = 2_000;

    /** Each different text once, from entry to entry of the index and not from row to row. */
    private static final String ERROR_TEXTS = """
            WITH RECURSIVE texts AS (
                (SELECT error_code, error_message FROM message
                 WHERE error_code IS NOT NULL ORDER BY error_code, error_message LIMIT 1)
                UNION ALL
                SELECT next.error_code, next.error_message FROM texts, LATERAL (
                    SELECT error_code, error_message FROM message
                    WHERE error_code IS NOT NULL
                        AND (error_code, error_message) > (texts.error_code, texts.error_message)
                    ORDER BY error_code, error_message LIMIT 1) AS next)
            SELECT error_message FROM (SELECT error_message FROM texts LIMIT ?) AS known
            WHERE strpos(lower(error_message), ?) > 0""";

    /** From the identifier that is known over all that it was merged with, as long as the merges hold. */
    private static final String PATIENT_KEYS = """
            WITH RECURSIVE one_patient AS (
                SELECT patient_key FROM patient_identifier WHERE value = ?
                UNION
                SELECT CASE WHEN m.retired = o.patient_key THEN m.survivor ELSE m.retired END
                FROM one_patient o JOIN patient_merge m
                    ON (m.retired = o.patient_key OR m.survivor = o.patient_key) AND m.ended_at IS NULL)
            SELECT patient_key FROM one_patient""";

    private final Sql sql;

    MessageConditions(Sql sql) {
        this.sql = sql;
    }

    Conditions of(MessageCriteria criteria) {
        return withoutStates(criteria)
                .and(
                        "state = ANY (?)",
                        criteria.states().isEmpty()
                                ? null
                                : criteria.states().stream().map(Enum::name).toArray(String[]::new));
    }

    Conditions withoutStates(MessageCriteria criteria) {
        Conditions conditions = new Conditions()
                .and("feed = ?", criteria.feed())
                .and("control_id = ?", criteria.controlId())
                .and("visit = ?", criteria.visit())
                .and("event = ?", criteria.event())
                .and(
                        "error_code = ?",
                        criteria.errorCode() == null
                                ? null
                                : criteria.errorCode().name())
                .and("received_at >= ?", criteria.from())
                .and(
                        "id >= ?",
                        criteria.from() == null ? null : firstId(criteria.from().minus(SLACK)))
                .and("received_at < ?", criteria.until())
                .and(
                        "id < ?",
                        criteria.until() == null
                                ? null
                                : firstId(criteria.until().plus(SLACK)));
        if (criteria.patient() != null) {
            conditions.and("patient_key = ANY (?)", patientKeys(criteria.patient()));
        }
        if (criteria.number() != null) {
            conditions.and(
                    "(control_id = ? OR visit = ? OR patient_key = ANY (?))",
                    criteria.number(),
                    criteria.number(),
                    patientKeys(criteria.number()));
        }
        if (criteria.errorText() != null) {
            conditions.and("error_message = ANY (?) AND error_code IS NOT NULL", errorTexts(criteria.errorText()));
        }
        return unmapped(conditions, criteria.feed(), criteria.unmapped());
    }

    private static Conditions unmapped(Conditions conditions, @Nullable String feed, @Nullable LocalCode code) {
        if (code == null) {
            return conditions;
        }
        String rows = "id IN (SELECT message_id FROM message_unmapped_code WHERE field = ? AND code = ?%s%s)";
        List<Object> more = new ArrayList<>(List.of(code.code()));
        if (feed != null) {
            more.add(feed);
        }
        if (code.system() != null) {
            more.add(code.system());
        }
        return conditions.and(
                rows.formatted(feed == null ? "" : " AND feed = ?", code.system() == null ? "" : " AND system = ?"),
                code.field().name(),
                more.toArray());
    }

    private List<UUID> patientKeys(String value) {
        return sql.list(PATIENT_KEYS, row -> row.getObject(1, UUID.class), value);
    }

    private String[] errorTexts(String piece) {
        return sql.list(ERROR_TEXTS, row -> row.getString(1), MOST_TEXTS, piece.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    /** The least UUIDv7 (RFC 9562) of a time. Ids stand in the order of arrival, so they find times as well. */
    static UUID firstId(Instant time) {
        return new UUID(Math.max(0, time.toEpochMilli()) << 16 | 0x7000L, 0x8000000000000000L);
    }
}
