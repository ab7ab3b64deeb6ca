package nl.vangnet.intake.application.feed;

import java.util.UUID;

/** What sending a test message came to. */
public sealed interface TestReception {

    /** Stored; {@code answer} is what a sender would get, as people read it. */
    record Taken(UUID message, String answer) implements TestReception {}

    /** Not even sent: neither HL7 v2 that begins with MSH nor a JSON object. */
    record NoMessage() implements TestReception {}

    /** Longer than a message may be. */
    record TooLong(int most) implements TestReception {}

    /** The store did not take it; a sender would keep it and try again. */
    record NotStored() implements TestReception {}
}
