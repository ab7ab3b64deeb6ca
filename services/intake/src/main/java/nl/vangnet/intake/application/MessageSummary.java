package nl.vangnet.intake.application;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A stored message without its body.
 *
 * @param patient the primary identifier, as staff know it
 * @param collision the sender used this control id before, for something else
 * @param repeats how often the same message was sent again
 */
public record MessageSummary(
        UUID id,
        Instant receivedAt,
        MessageFormat format,
        MessageState state,
        String feed,
        @Nullable String sender,
        @Nullable String controlId,
        @Nullable String event,
        @Nullable String patient,
        UUID patientKey,
        @Nullable String visit,
        boolean test,
        AnswerCode answer,
        @Nullable Fault error,
        boolean collision,
        int repeats) {

    /** Redacted: it names a patient. */
    @Override
    public String toString() {
        return "MessageSummary[" + id + "]";
    }
}
