package nl.vangnet.intake.application;

/** A stored message with its body and the answer that was sent. */
public record StoredMessage(MessageSummary summary, byte[] raw, byte[] answer) {

    /** Redacted: the body is a patient's record. */
    @Override
    public String toString() {
        return "StoredMessage[" + summary.id() + "]";
    }
}
