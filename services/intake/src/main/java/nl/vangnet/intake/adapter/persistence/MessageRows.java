package nl.vangnet.intake.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/** Rows of the message table as values. */
final class MessageRows {

    static final String SUMMARY =
            "id, received_at, format, state, feed, sender, control_id, event, patient_identifier, "
                    + "patient_key, visit, test, answer_code, error_code, error_message, error_at, collision, repeats";

    private MessageRows() {}

    static MessageSummary summary(ResultSet row) throws SQLException {
        return new MessageSummary(
                row.getObject("id", UUID.class),
                row.getTimestamp("received_at").toInstant(),
                MessageFormat.valueOf(row.getString("format")),
                MessageState.valueOf(row.getString("state")),
                row.getString("feed"),
                row.getString("sender"),
                row.getString("control_id"),
                row.getString("event"),
                row.getString("patient_identifier"),
                row.getObject("patient_key", UUID.class),
                row.getString("visit"),
                row.getBoolean("test"),
                AnswerCode.ofWire(row.getString("answer_code")),
                fault(row),
                row.getBoolean("collision"),
                row.getInt("repeats"));
    }

    private static @Nullable Fault fault(ResultSet row) throws SQLException {
        String code = row.getString("error_code");
        return code == null
                ? null
                : new Fault(IntakeErrorCode.valueOf(code), row.getString("error_message"), row.getString("error_at"));
    }
}
