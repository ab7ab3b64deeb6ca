package nl.vangnet.intake.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the messages that are meant, newest first.
 *
 * @param before only messages that came before this one: the last of the page before; null for the first page
 * @param limit the most that is answered
 */
public record MessageQuery(
        MessageCriteria criteria, @Nullable UUID before, int limit) {

    public static MessageQuery newest(MessageCriteria criteria, int limit) {
        return new MessageQuery(criteria, null, limit);
    }

    /** Redacted: somebody looks for a patient by it. */
    @Override
    public String toString() {
        return "MessageQuery[redacted]";
    }
}
