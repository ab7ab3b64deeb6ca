package nl.vangnet.intake.domain;

import org.jspecify.annotations.Nullable;

/** What intake made of a message, with the answer that it owes the sender once the message is stored. */
public sealed interface Reading {

    MessageFacts facts();

    Answer answer();

    /** Understood: {@code bundle} is the FHIR R4 message Bundle (JSON) to publish. */
    record Accepted(MessageFacts facts, Answer answer, byte[] bundle, Findings findings) implements Reading {}

    /** Understood, but nothing is published before a person acts: a decisive code is not mapped, or the feed is paused. */
    record Held(MessageFacts facts, Answer answer, Fault why, Findings findings) implements Reading {}

    /** Understood and accepted, but there is nothing to publish; {@code why} says so. */
    record Ignored(MessageFacts facts, Answer answer, Fault why) implements Reading {}

    /** The sender's fault. */
    record Refused(MessageFacts facts, Answer answer, Fault why) implements Reading {}

    /** Our fault: accepted, since the message is safe with us, and waiting for somebody to mend the defect. */
    record Unconverted(MessageFacts facts, Answer answer, Fault why) implements Reading {}

    /** Why it was not simply published; null if it was. */
    default @Nullable Fault why() {
        return switch (this) {
            case Accepted ignored -> null;
            case Held held -> held.why();
            case Ignored ignored -> ignored.why();
            case Refused refused -> refused.why();
            case Unconverted unconverted -> unconverted.why();
        };
    }

    default Findings findings() {
        return Findings.NONE;
    }

    default MessageState state() {
        return switch (this) {
            case Accepted ignored -> MessageState.PUBLISHED;
            case Held ignored -> MessageState.HELD;
            case Ignored ignored -> MessageState.IGNORED;
            case Refused ignored -> MessageState.REJECTED;
            case Unconverted ignored -> MessageState.FAILED;
        };
    }
}
