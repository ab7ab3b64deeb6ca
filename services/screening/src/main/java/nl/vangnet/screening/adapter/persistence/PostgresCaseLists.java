package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.screening.adapter.persistence.PostgresResponseBook.StoredAnswers;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.ListedCase;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.instrument.Instrument;
import nl.vangnet.screening.domain.screeningcase.CaseState;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;

/** What people look at, read from PostgreSQL. */
@ApplicationScoped
class PostgresCaseLists implements CaseLists {

    private static final String CASE =
            "SELECT snapshot, person_name, birth_date, place, identifiers, visit_numbers FROM screening_case ";

    private final Statements statements;

    PostgresCaseLists(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<ListedCase> waiting(Instant now, int limit) {
        return statements.list(
                CASE + "WHERE state IN ('DETECTED', 'CONFIRMED') AND closes_at >= ? ORDER BY closes_at LIMIT ?",
                PostgresCaseLists::listed,
                now,
                limit);
    }

    @Override
    public List<ListedCase> missed(Instant now, int limit) {
        return statements.list(CASE + """
                WHERE state IN ('DETECTED', 'CONFIRMED') AND closes_at < ?
                ORDER BY exposure_class <> 'SPECIAL', closes_at DESC LIMIT ?""", PostgresCaseLists::listed, now, limit);
    }

    @Override
    public List<ListedCase> newest(@Nullable CaseState state, int limit) {
        return statements.list(
                CASE + "WHERE state = coalesce(?::text, state) ORDER BY id DESC LIMIT ?",
                PostgresCaseLists::listed,
                state == null ? null : state.name(),
                limit);
    }

    @Override
    public List<ListedCase> ofIdentifier(String identifier, int limit) {
        return statements.list(
                CASE + "WHERE identifiers @> ARRAY[?::text] ORDER BY id DESC LIMIT ?",
                PostgresCaseLists::listed,
                identifier.replace("\0", ""),
                limit);
    }

    @Override
    public List<ListedCase> search(String words, int limit) {
        return statements.list(
                CASE + """
                WHERE (SELECT bool_and(strpos(search_text, word) > 0)
                       FROM unnest(string_to_array(?::text, ' ')) AS w (word))
                ORDER BY id DESC LIMIT ?""",
                PostgresCaseLists::listed,
                words.replace("\0", "").strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", " "),
                limit);
    }

    @Override
    public List<ListedCase> of(Collection<UUID> caseIds) {
        return statements.list(CASE + "WHERE id = ANY (?)", PostgresCaseLists::listed, caseIds);
    }

    @Override
    public Optional<ListedCase> find(UUID caseId) {
        return of(List.of(caseId)).stream().findFirst();
    }

    private static ListedCase listed(ResultSet row) throws SQLException {
        return new ListedCase(
                StoredJson.read(row.getString(1), ScreeningCase.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                List.of((String[]) row.getArray(5).getArray()),
                List.of((String[]) row.getArray(6).getArray()));
    }

    @Override
    public List<Happened> history(UUID caseId) {
        return statements.list(
                "SELECT version, type, occurred_at, by_user FROM case_event WHERE case_id = ? ORDER BY version DESC",
                row -> new Happened(row.getInt(1), row.getString(2), instant(row, 3), row.getString(4)),
                caseId);
    }

    @Override
    public List<MessageLine> messages(UUID visitId) {
        return statements.list(
                "SELECT message_id, facts, received_at FROM visit_message WHERE visit_id = ? ORDER BY received_at",
                row -> {
                    VisitMessage facts = StoredJson.read(row.getString(2), VisitMessage.class);
                    return new MessageLine(
                            row.getObject(1, UUID.class),
                            facts.event(),
                            facts.eventCode(),
                            facts.occurredAt(),
                            instant(row, 3));
                },
                visitId);
    }

    @Override
    public List<Instant> returns(UUID visitId) {
        List<VisitMessage> messages = statements.list(
                "SELECT facts FROM visit_message WHERE visit_id = ?",
                row -> StoredJson.read(row.getString(1), VisitMessage.class),
                visitId);
        return messages.isEmpty() ? List.of() : Visit.fold(messages).returns();
    }

    @Override
    public List<Given> responses(UUID caseId) {
        return statements.list(
                """
                SELECT instrument, answered_at, answers, recorded_at, by_user FROM instrument_response
                WHERE case_id = ? ORDER BY answered_at DESC""",
                row -> new Given(
                        new Answers(
                                Instrument.valueOf(row.getString(1)),
                                instant(row, 2),
                                StoredJson.read(row.getString(3), StoredAnswers.class)
                                        .items()),
                        instant(row, 4),
                        row.getString(5)),
                caseId);
    }

    @Override
    public Optional<MessageFate> fate(UUID messageId) {
        return statements.list("""
                        SELECT m.message_id, v.id, m.facts ->> 'event_code', v.emergency, v.ignored, v.decision,
                               c.id, c.number, c.state
                        FROM visit_message m JOIN visit v ON v.id = m.visit_id
                        LEFT JOIN screening_case c ON c.visit_id = v.id
                        WHERE m.message_id = ?""", PostgresCaseLists::fate, messageId).stream().findFirst();
    }

    private static MessageFate fate(ResultSet row) throws SQLException {
        UUID caseId = row.getObject(7, UUID.class);
        return new MessageFate(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                StoredJson.read(row.getString(6), ExposureDecision.class),
                caseId == null ? null : new CaseRef(caseId, row.getString(8), CaseState.valueOf(row.getString(9))));
    }

    @Override
    public String fingerprint(Instant now) {
        // The window that closed since, and every write since: what closed long ago changes no list.
        return statements.list("""
                        SELECT count(*) || '/' || coalesce(sum(revision), 0) FROM screening_case
                        WHERE closes_at > ?::timestamptz""", row -> row.getString(1), now).getFirst();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
