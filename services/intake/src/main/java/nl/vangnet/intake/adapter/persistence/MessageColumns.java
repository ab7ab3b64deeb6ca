package nl.vangnet.intake.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.domain.BundleSum;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import nl.vangnet.intake.domain.feed.Quirk;
import org.jspecify.annotations.Nullable;

/** A batch of messages as one array per column, in the order of the insert. */
final class MessageColumns {

    /** More than any real identifier; an attacker's must not break an index entry. */
    private static final int LONGEST = 200;

    private final PreparedStatement statement;
    private final List<Received> batch;
    private int parameter;

    private MessageColumns(PreparedStatement statement, List<Received> batch) {
        this.statement = statement;
        this.batch = batch;
    }

    static void set(PreparedStatement statement, List<Received> batch, Feeds feeds) throws SQLException {
        MessageColumns columns = new MessageColumns(statement, batch);
        columns.array("uuid", Received::id);
        columns.array("timestamptz", message -> Timestamp.from(message.arrival().at()));
        columns.text(message -> message.arrival().format().name());
        columns.text(message -> message.reading().state().name());
        columns.fact(MessageFacts::feed);
        columns.fact(MessageFacts::sender);
        columns.fact(MessageFacts::controlId);
        columns.fact(MessageFacts::bundleId);
        columns.fact(MessageFacts::event);
        columns.array("bool", message -> message.reading().facts().test());
        columns.array("uuid", Received::patientKey);
        columns.patient(PatientIdentifier::authority);
        columns.patient(PatientIdentifier::value);
        columns.fact(MessageFacts::visit);
        columns.text(message -> message.arrival().contentType());
        columns.bytes(message -> message.reading().facts().hash().sha256());
        columns.bytes(message -> message.arrival().raw());
        columns.text(message -> message.reading().answer().code().wire());
        columns.bytes(message -> message.reading().answer().body());
        columns.fault(fault -> fault.code().name());
        columns.fault(Fault::message);
        columns.fault(Fault::at);
        columns.text(message -> message.arrival().door().kind().name());
        columns.text(message -> message.arrival().door().certificate());
        columns.text(message -> message.arrival().door().user());
        columns.array("int8", message -> sum(message.reading()));
        columns.array("bool", message -> !reusesControlIds(feeds, message));
    }

    private static @Nullable Long sum(Reading reading) {
        return reading instanceof Reading.Accepted accepted ? BundleSum.of(accepted.bundle()) : null;
    }

    private static boolean reusesControlIds(Feeds feeds, Received message) {
        return feeds.byName(message.reading().facts().feed())
                .map(feed -> feed.profile().has(Quirk.CONTROL_ID_REUSED))
                .orElse(false);
    }

    private void fact(Function<MessageFacts, @Nullable String> column) throws SQLException {
        text(message -> column.apply(message.reading().facts()));
    }

    private void patient(Function<PatientIdentifier, @Nullable String> column) throws SQLException {
        text(message -> {
            PatientIdentifier patient = message.reading().facts().patient();
            return patient == null ? null : column.apply(patient);
        });
    }

    private void fault(Function<Fault, @Nullable String> column) throws SQLException {
        text(message -> {
            Fault fault = message.reading().why();
            return fault == null ? null : column.apply(fault);
        });
    }

    private void text(Function<Received, @Nullable String> column) throws SQLException {
        array("text", message -> clean(column.apply(message)));
    }

    private void bytes(Function<Received, byte[]> column) throws SQLException {
        byte[][] values = batch.stream().map(column).toArray(byte[][]::new);
        statement.setArray(++parameter, statement.getConnection().createArrayOf("bytea", values));
    }

    private void array(String type, Function<Received, @Nullable Object> column) throws SQLException {
        Object[] values = new Object[batch.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(batch.get(i));
        }
        statement.setArray(++parameter, statement.getConnection().createArrayOf(type, values));
    }

    /** PostgreSQL takes no NUL in a text, and a message must not be lost over one in its control id. */
    static @Nullable String clean(@Nullable String value) {
        if (value == null || isClean(value)) {
            return value;
        }
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isClean(String value) {
        if (value.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
