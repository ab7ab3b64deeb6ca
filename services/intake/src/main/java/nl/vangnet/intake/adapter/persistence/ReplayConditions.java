package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/** Which of the messages that are meant may be read again. */
@ApplicationScoped
class ReplayConditions {

    private final MessageConditions messages;

    ReplayConditions(MessageConditions messages) {
        this.messages = messages;
    }

    Conditions replayable(@Nullable UUID message, MessageCriteria criteria) {
        return message == null
                ? messages.of(criteria).and("state <> ALL (?)", names(leftOutStates(criteria)))
                : new Conditions().and("id = ?", message).and("state <> ?", MessageState.REJECTED.name());
    }

    Conditions leftOut(MessageCriteria criteria) {
        return messages.of(criteria).and("state = ANY (?)", names(leftOutStates(criteria)));
    }

    /** Rejected ones always; what a person set aside or gave up, unless it is named. */
    private static Set<MessageState> leftOutStates(MessageCriteria criteria) {
        Set<MessageState> states = EnumSet.of(MessageState.REJECTED, MessageState.PARKED, MessageState.DROPPED);
        states.removeIf(
                state -> state != MessageState.REJECTED && criteria.states().contains(state));
        return states;
    }

    private static String[] names(Set<MessageState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}
