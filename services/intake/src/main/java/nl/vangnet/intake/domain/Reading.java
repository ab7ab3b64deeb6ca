package nl.vangnet.intake.domain;

/** What intake made of a message, with the answer that it owes the sender once the message is stored. */
public sealed interface Reading {

    MessageFacts facts();

    Answer answer();

    /** Understood: {@code bundle} is the FHIR R4 message Bundle (JSON) to publish. */
    record Accepted(MessageFacts facts, Answer answer, byte[] bundle) implements Reading {}

    /** Understood and accepted, but there is nothing to publish; {@code why} says so. */
    record Ignored(MessageFacts facts, Answer answer, Fault why) implements Reading {}

    /** The sender's fault. */
    record Refused(MessageFacts facts, Answer answer, Fault why) implements Reading {}

    /** Our fault: accepted, since the message is safe with us, and waiting for somebody to mend the defect. */
    record Unconverted(MessageFacts facts, Answer answer, Fault why) implements Reading {}

    default MessageState state() {
        return switch (this) {
            case Accepted ignored -> MessageState.PUBLISHED;
            case Ignored ignored -> MessageState.IGNORED;
            case Refused ignored -> MessageState.REJECTED;
            case Unconverted ignored -> MessageState.FAILED;
        };
    }
}
