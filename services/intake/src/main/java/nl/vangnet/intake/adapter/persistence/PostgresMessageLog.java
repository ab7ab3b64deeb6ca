package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.MessageLog;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.Outcome;
import nl.vangnet.intake.domain.Received;

/** The message log as one table, written a batch at a time: one statement for all that is new, one for what came before. */
@ApplicationScoped
class PostgresMessageLog implements MessageLog {

    /**
     * A row whose content is there already is left out; the unique index decides, so two writers agree. In the order of
     * what it decides on, so that two with the same messages do not wait for each other in a circle.
     */
    private static final String INSERT = """
            INSERT INTO message (id, received_at, format, state, feed, sender, control_id, bundle_id, event, test, patient_key,
                patient_authority, patient_identifier, visit, content_type, content_hash, raw, answer_code, answer,
                error_code, error_message, error_at, door, certificate, door_user, bundle_sum, revision, collision)
            SELECT id, received_at, format, state, feed, sender, control_id, bundle_id, event, test, patient_key,
                patient_authority, patient_identifier, visit, content_type, content_hash, raw, answer_code, answer,
                error_code, error_message, error_at, door, certificate, door_user, bundle_sum,
                CASE WHEN state = 'PUBLISHED' THEN 0 END,
                flags_reuse AND control_id IS NOT NULL AND (
                    row_number() OVER (PARTITION BY sender, control_id ORDER BY position) > 1
                    OR EXISTS (SELECT FROM message m
                        WHERE m.control_id = fresh.control_id AND m.sender IS NOT DISTINCT FROM fresh.sender))
            FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[],
                ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::boolean[])
                WITH ORDINALITY
                AS fresh (id, received_at, format, state, feed, sender, control_id, bundle_id, event, test, patient_key,
                patient_authority, patient_identifier, visit, content_type, content_hash, raw, answer_code, answer,
                error_code, error_message, error_at, door, certificate, door_user, bundle_sum, flags_reuse, position)
            ORDER BY content_hash
            ON CONFLICT (content_hash) DO NOTHING
            RETURNING id""";

    private static final String REPEAT = """
            UPDATE message SET repeats = repeats + 1, last_repeated_at = ?
            WHERE id IN (SELECT id FROM message WHERE content_hash = ANY (?::bytea[]) ORDER BY content_hash FOR UPDATE)
            RETURNING content_hash, answer_code, answer, error_code""";

    private final DataSource dataSource;
    private final Clock clock;
    private final Feeds feeds;

    PostgresMessageLog(DataSource dataSource, Clock clock, Feeds feeds) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.feeds = feeds;
    }

    @Override
    public List<Outcome> append(List<Received> batch) {
        try (Connection connection = dataSource.getConnection()) {
            Set<UUID> fresh = insert(connection, batch);
            Map<ContentHash, Answer> stored =
                    fresh.size() == batch.size() ? Map.of() : repeat(connection, batch, fresh);
            List<Outcome> outcomes = new ArrayList<>(batch.size());
            for (Received message : batch) {
                outcomes.add(
                        fresh.contains(message.id())
                                ? new Outcome(message.reading().answer(), false)
                                : new Outcome(storedAnswer(stored, message), true));
            }
            return outcomes;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private Set<UUID> insert(Connection connection, List<Received> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            MessageColumns.set(insert, batch, feeds);
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        }
    }

    private Map<ContentHash, Answer> repeat(Connection connection, List<Received> batch, Set<UUID> fresh)
            throws SQLException {
        byte[][] hashes = batch.stream()
                .filter(message -> !fresh.contains(message.id()))
                .map(message -> message.reading().facts().hash().sha256())
                .toArray(byte[][]::new);
        try (PreparedStatement update = connection.prepareStatement(REPEAT)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setArray(2, connection.createArrayOf("bytea", hashes));
            Map<ContentHash, Answer> answers = new HashMap<>();
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    String error = rows.getString(4);
                    Answer answer = new Answer(
                            AnswerCode.ofWire(rows.getString(2)),
                            rows.getBytes(3),
                            error == null ? null : IntakeErrorCode.valueOf(error));
                    answers.put(new ContentHash(rows.getBytes(1)), answer);
                }
            }
            return answers;
        }
    }

    private static Answer storedAnswer(Map<ContentHash, Answer> stored, Received message) {
        Answer answer = stored.get(message.reading().facts().hash());
        if (answer == null) {
            throw new StoreUnavailableException("a message that was there before is gone: " + message.id(), null);
        }
        return answer;
    }
}
