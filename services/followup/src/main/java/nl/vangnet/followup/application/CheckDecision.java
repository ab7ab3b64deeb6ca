package nl.vangnet.followup.application;

import nl.vangnet.followup.domain.Check;

/** What came of a person's decision about a check. */
public sealed interface CheckDecision {

    /** It was recorded. */
    record Settled(Check check) implements CheckDecision {}

    /** Somebody was first; nothing was changed. */
    record AlreadySettled(Check check) implements CheckDecision {}

    /** Its window is not open, or its case ended; nothing was changed. */
    record NotOpen(Check check) implements CheckDecision {}

    /** There is no such check. */
    record Unknown() implements CheckDecision {}
}
