package nl.vangnet.intake.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.intake.application.fate.MessageAction;

/** The stored messages, to be found again. */
public interface Messages {

    /** Newest first. The last id of a full page is the next page's {@link MessageQuery#before()}. */
    List<MessageSummary> find(MessageQuery query);

    /** Counts whatever the states of the criteria, so that each state can be offered with its number. */
    MessageCounts count(MessageCriteria criteria);

    Optional<StoredMessage> byId(UUID id);

    /** What people and replays did with a message, oldest first. */
    List<MessageAction> actions(UUID id);

    /** Another text after each change of the list. */
    String fingerprint();
}
