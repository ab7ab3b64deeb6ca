package nl.vangnet.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What intake knows about a message without its content: enough to find it again and to see that it came before.
 *
 * <p>Everything but the format, the hash and the test flag may be absent, since unreadable messages are kept too.
 *
 * @param feed the name of the feed that the sender belongs to
 * @param sender HL7 v2 MSH-3|MSH-4, or R4 MessageHeader.source.endpoint
 * @param controlId HL7 v2 MSH-10, or R4 MessageHeader.id
 * @param bundleId R4 Bundle.id; null for HL7 v2, whose Bundle.id is made from the hash
 * @param event HL7 v2 MSH-9.2, or the code of R4 MessageHeader.eventCoding
 * @param visit HL7 v2 PV1-19 (else PV1-50), or the first R4 Encounter.identifier
 * @param test HL7 v2 MSH-11 is T or D, or the Bundle is tagged HTEST
 * @param sentAt when the sender wrote it down: HL7 v2 EVN-2 (else MSH-7), or R4 Bundle.timestamp
 */
public record MessageFacts(
        MessageFormat format,
        ContentHash hash,
        String feed,
        @Nullable String sender,
        @Nullable String controlId,
        @Nullable String bundleId,
        @Nullable String event,
        @Nullable PatientIdentifier patient,
        @Nullable String visit,
        boolean test,
        @Nullable Instant sentAt) {

    /** The facts of a message that does not say when it was sent. */
    public MessageFacts(
            MessageFormat format,
            ContentHash hash,
            String feed,
            @Nullable String sender,
            @Nullable String controlId,
            @Nullable String bundleId,
            @Nullable String event,
            @Nullable PatientIdentifier patient,
            @Nullable String visit,
            boolean test) {
        this(format, hash, feed, sender, controlId, bundleId, event, patient, visit, test, null);
    }

    public MessageFacts withHash(ContentHash other) {
        return new MessageFacts(format, other, feed, sender, controlId, bundleId, event, patient, visit, test, sentAt);
    }

    public MessageFacts withSentAt(@Nullable Instant time) {
        return new MessageFacts(format, hash, feed, sender, controlId, bundleId, event, patient, visit, test, time);
    }

    /** All that is known of something that could not be read at all. */
    public static MessageFacts unreadable(MessageFormat format, ContentHash hash, String feed) {
        return new MessageFacts(format, hash, feed, null, null, null, null, null, null, false);
    }

    /** Names the message by its hash alone: control ids and visit numbers can name a person. */
    @Override
    public String toString() {
        return "MessageFacts[" + format + ", " + hash.hex() + "]";
    }
}
