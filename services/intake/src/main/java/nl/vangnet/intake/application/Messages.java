package nl.vangnet.intake.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored messages, to be found again. */
public interface Messages {

    List<MessageSummary> find(MessageQuery query);

    Optional<StoredMessage> byId(UUID id);

    /** Another text after each change of the list. */
    String fingerprint();
}
