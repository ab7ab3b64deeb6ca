package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the MSH segment says of a message: an answer needs it also when nothing else of the message can be read. */
record Hl7Header(Hl7Segment msh) {

    static Hl7Header of(byte[] normalised) throws UnreadableHl7Exception {
        return new Hl7Header(Hl7Scanner.scanHeader(normalised));
    }

    static Hl7Header of(String normalised) throws UnreadableHl7Exception {
        return of(normalised.getBytes(StandardCharsets.UTF_8));
    }

    @Nullable
    String sendingApplication() {
        return component(3, 1);
    }

    @Nullable
    String sendingFacility() {
        return component(4, 1);
    }

    @Nullable
    String receivingApplication() {
        return component(5, 1);
    }

    @Nullable
    String receivingFacility() {
        return component(6, 1);
    }

    /** MSH-7. */
    @Nullable
    String sentAt() {
        return component(7, 1);
    }

    /** MSH-9.1, for example {@code ADT}. */
    @Nullable
    String messageType() {
        return component(9, 1);
    }

    /** MSH-9.2, for example {@code A01}. */
    @Nullable
    String triggerEvent() {
        return component(9, 2);
    }

    /** MSH-10. */
    @Nullable
    String controlId() {
        return component(10, 1);
    }

    /** MSH-11: P production, T training, D debugging. */
    @Nullable
    String processingId() {
        return component(11, 1);
    }

    /** MSH-12. */
    @Nullable
    String version() {
        return component(12, 1);
    }

    /** MSH-15: when the sender wants an accept acknowledgment, table 0155. */
    @Nullable
    String acceptAckType() {
        return component(15, 1);
    }

    /** MSH-16: when the sender wants an application acknowledgment, table 0155. */
    @Nullable
    String applicationAckType() {
        return component(16, 1);
    }

    /** MSH-18, its first repetition: what the sender calls its character set. */
    @Nullable
    String charset() {
        return msh.text(18);
    }

    /** The escape character of MSH-2, or the standard's own where MSH-2 names none. */
    char escape() {
        byte escape = msh.message().delimiters().escape();
        return escape == Delimiters.NONE ? '\\' : (char) escape;
    }

    boolean isTest() {
        return "T".equals(processingId()) || "D".equals(processingId());
    }

    /** As sent, escapes and all: what is repeated in an answer must be what was sent. */
    private @Nullable String component(int field, int number) {
        return msh.sent(field, number);
    }
}
