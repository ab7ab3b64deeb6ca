package nl.vangnet.intake.adapter.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.vangnet.intake.application.replay.ReplayCursor;
import nl.vangnet.intake.application.replay.Reread;
import nl.vangnet.intake.application.replay.Reread.Result;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.PatientIdentifier;
import org.jspecify.annotations.Nullable;

/** What messages came to when they were read again, as one array per column. The answer that was given stays. */
final class RereadColumns {

    static final String UPDATE = """
            UPDATE message SET state = new.state, feed = new.feed, event = new.event, test = new.test,
                patient_key = new.patient_key, patient_authority = new.patient_authority,
                patient_identifier = new.patient_identifier, visit = new.visit, error_code = new.error_code,
                error_message = new.error_message, error_at = new.error_at, revision = new.revision,
                bundle_sum = new.bundle_sum
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                AS new (id, state, feed, event, test, patient_key, patient_authority, patient_identifier, visit,
                error_code, error_message, error_at, revision, bundle_sum)
            WHERE message.id = new.id""";

    static final String TELL = """
            INSERT INTO message_action (message_id, at, by_user, kind, reason, from_state, to_state, job_id)
            SELECT id, ?, ?, 'REPLAYED', reason, from_state, to_state, ?
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS told (id, reason, from_state, to_state)""";

    private RereadColumns() {}

    static Object[] of(List<Reread> reread) {
        return new Object[] {
            reread.stream().map(one -> one.message().id()).toArray(UUID[]::new),
            texts(reread, one -> one.state().name()),
            facts(reread, MessageFacts::feed),
            facts(reread, MessageFacts::event),
            reread.stream().map(one -> one.message().reading().facts().test()).toArray(Boolean[]::new),
            reread.stream().map(one -> one.message().patientKey()).toArray(UUID[]::new),
            patient(reread, PatientIdentifier::authority),
            patient(reread, PatientIdentifier::value),
            facts(reread, MessageFacts::visit),
            fault(reread, fault -> fault.code().name()),
            fault(reread, Fault::message),
            fault(reread, Fault::at),
            reread.stream().map(Reread::revision).toArray(Integer[]::new),
            reread.stream().map(Reread::bundleSum).toArray(Long[]::new)
        };
    }

    static Object[] actions(List<Reread> told, ReplayCursor cursor, Instant at) {
        return new Object[] {
            at,
            cursor.startedBy(),
            cursor.job(),
            told.stream().map(one -> one.message().id()).toArray(UUID[]::new),
            fault(told, fault -> fault.code().name()),
            texts(told, one -> one.before().state().name()),
            texts(told, one -> one.state().name())
        };
    }

    /** A replay that found everything as it was is not worth a line in the history of a message. */
    static boolean isNews(Reread reread) {
        return reread.result() == Result.PUBLISHED
                || reread.result() == Result.FAILED
                || reread.before().state() != reread.state();
    }

    private static @Nullable String[] facts(List<Reread> reread, Function<MessageFacts, @Nullable String> fact) {
        return texts(reread, one -> fact.apply(one.message().reading().facts()));
    }

    private static @Nullable String[] patient(List<Reread> reread, Function<PatientIdentifier, @Nullable String> part) {
        return texts(reread, one -> {
            PatientIdentifier patient = one.message().reading().facts().patient();
            return patient == null ? null : part.apply(patient);
        });
    }

    private static @Nullable String[] fault(List<Reread> reread, Function<Fault, @Nullable String> part) {
        return texts(reread, one -> {
            Fault why = one.message().reading().why();
            return why == null ? null : part.apply(why);
        });
    }

    private static @Nullable String[] texts(List<Reread> reread, Function<Reread, @Nullable String> column) {
        return reread.stream()
                .map(one -> MessageColumns.clean(column.apply(one)))
                .toArray(String[]::new);
    }
}
