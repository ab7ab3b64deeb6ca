package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.screening.application.ResponseBook;
import nl.vangnet.screening.application.ScreeningIds;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.instrument.Instrument;
import nl.vangnet.screening.domain.instrument.Score;

/** Filled-in instruments in PostgreSQL. */
@ApplicationScoped
class PostgresResponseBook implements ResponseBook {

    /** Answers by item number. */
    record StoredAnswers(Map<Integer, Integer> items) {}

    private final Statements statements;
    private final ScreeningIds ids;
    private final Clock clock;

    PostgresResponseBook(Statements statements, ScreeningIds ids, Clock clock) {
        this.statements = statements;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean add(UUID caseId, Answers answers, Score score, Instant recordedAt, String by) {
        return statements.change(
                        """
                        INSERT INTO instrument_response (id, case_id, instrument, answered_at, recorded_at, by_user,
                            answers, score)
                        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb) ON CONFLICT DO NOTHING""",
                        ids.next(),
                        caseId,
                        answers.instrument().name(),
                        answers.answeredAt(),
                        recordedAt,
                        by,
                        StoredJson.write(new StoredAnswers(answers.byItem())),
                        StoredJson.write(score))
                == 1;
    }

    @Override
    public void saveDraft(UUID caseId, Answers answers) {
        statements.change(
                """
                INSERT INTO instrument_draft (case_id, instrument, answers, saved_at)
                SELECT id, ?, ?::jsonb, ? FROM screening_case WHERE id = ?
                ON CONFLICT (case_id, instrument) DO UPDATE SET answers = excluded.answers, saved_at = excluded.saved_at""",
                answers.instrument().name(),
                StoredJson.write(new StoredAnswers(answers.byItem())),
                clock.instant(),
                caseId);
    }

    @Override
    public Optional<Draft> draft(UUID caseId, Instrument instrument) {
        return statements
                .list(
                        "SELECT answers, saved_at FROM instrument_draft WHERE case_id = ? AND instrument = ?",
                        row -> new Draft(
                                StoredJson.read(row.getString(1), StoredAnswers.class)
                                        .items(),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        caseId,
                        instrument.name())
                .stream()
                .findFirst();
    }

    @Override
    public void dropDraft(UUID caseId, Instrument instrument) {
        statements.change(
                "DELETE FROM instrument_draft WHERE case_id = ? AND instrument = ?", caseId, instrument.name());
    }
}
