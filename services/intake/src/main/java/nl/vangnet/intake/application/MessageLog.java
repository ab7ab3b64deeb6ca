package nl.vangnet.intake.application;

import java.util.List;
import nl.vangnet.intake.domain.Outcome;
import nl.vangnet.intake.domain.Received;

/** Where messages are kept. */
public interface MessageLog {

    /**
     * Keeps the messages that did not come before, in the caller's transaction. Returns one outcome for each, in order.
     *
     * @throws UnstorableMessageException if one of them can never be kept
     */
    List<Outcome> append(List<Received> batch);
}
