package nl.vangnet.intake.application;

import java.time.Instant;
import java.util.Set;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.feed.LocalCode;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are meant, for a search and for a replay. An absent part restricts nothing.
 *
 * @param feed the name of the feed
 * @param states any of these; empty for all
 * @param number a control id, a patient identifier or a visit number, as a person types it
 * @param controlId HL7 v2 MSH-10, R4 MessageHeader.id
 * @param patient an identifier that the patient has or once had: merges are followed both ways
 * @param visit the visit number
 * @param event HL7 v2 MSH-9.2, or the code of R4 MessageHeader.eventCoding
 * @param errorText a piece of the error's text
 * @param unmapped only messages in which this code of {@code feed} was not understood
 * @param from received then or later
 * @param until received before
 */
public record MessageCriteria(
        @Nullable String feed,
        Set<MessageState> states,
        @Nullable String number,
        @Nullable String controlId,
        @Nullable String patient,
        @Nullable String visit,
        @Nullable String event,
        @Nullable IntakeErrorCode errorCode,
        @Nullable String errorText,
        @Nullable LocalCode unmapped,
        @Nullable Instant from,
        @Nullable Instant until) {

    public MessageCriteria {
        states = Set.copyOf(states);
    }

    public static MessageCriteria all() {
        return where().build();
    }

    public static Builder where() {
        return new Builder();
    }

    /** Redacted: somebody looks for a patient by it. */
    @Override
    public String toString() {
        return "MessageCriteria[redacted]";
    }

    /** The parts one by one, as there are many and most are absent. */
    public static final class Builder {

        private @Nullable String feed;
        private Set<MessageState> states = Set.of();
        private @Nullable String number;
        private @Nullable String controlId;
        private @Nullable String patient;
        private @Nullable String visit;
        private @Nullable String event;
        private @Nullable IntakeErrorCode errorCode;
        private @Nullable String errorText;
        private @Nullable LocalCode unmapped;
        private @Nullable Instant from;
        private @Nullable Instant until;

        private Builder() {}

        public Builder feed(@Nullable String name) {
            feed = name;
            return this;
        }

        public Builder states(MessageState... any) {
            states = Set.of(any);
            return this;
        }

        public Builder states(Set<MessageState> any) {
            states = any;
            return this;
        }

        public Builder number(@Nullable String typed) {
            number = typed;
            return this;
        }

        public Builder controlId(@Nullable String id) {
            controlId = id;
            return this;
        }

        public Builder patient(@Nullable String identifier) {
            patient = identifier;
            return this;
        }

        public Builder visit(@Nullable String visitNumber) {
            visit = visitNumber;
            return this;
        }

        public Builder event(@Nullable String code) {
            event = code;
            return this;
        }

        public Builder errorCode(@Nullable IntakeErrorCode code) {
            errorCode = code;
            return this;
        }

        public Builder errorText(@Nullable String piece) {
            errorText = piece;
            return this;
        }

        public Builder unmapped(@Nullable LocalCode code) {
            unmapped = code;
            return this;
        }

        public Builder from(@Nullable Instant first) {
            from = first;
            return this;
        }

        public Builder until(@Nullable Instant end) {
            until = end;
            return this;
        }

        public MessageCriteria build() {
            return new MessageCriteria(
                    feed, states, number, controlId, patient, visit, event, errorCode, errorText, unmapped, from,
                    until);
        }
    }
}
