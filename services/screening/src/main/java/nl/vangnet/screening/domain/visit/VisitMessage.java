package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message about one visit, in our own words: what intake published, without its FHIR.
 *
 * @param messageId identifies the message; the same id twice is the same message
 * @param eventCode the sender's own word for the event, for example {@code A04}
 * @param occurredAt when it happened (EVN-6, EVN-2, Provenance.occurred), which is what orders the fold
 * @param recordedAt when the sender wrote it down (Bundle.timestamp, MSH-7)
 * @param identifiers of the visit, strongest kind first, never empty
 * @param died true: dead (Patient.deceased, PID-30, discharge disposition); false: said to live; null: silent
 * @param test a test message (MSH-11 T or D, meta.tag HTEST)
 */
public record VisitMessage(
        String messageId,
        VisitEvent event,
        String eventCode,
        Instant occurredAt,
        Instant recordedAt,
        PatientSnapshot patient,
        List<VisitIdentifier> identifiers,
        Stay stay,
        Reasons reasons,
        @Nullable Boolean died,
        boolean test) {

    public VisitMessage {
        identifiers = List.copyOf(identifiers);
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("a visit message needs a visit identifier");
        }
    }

    /** The same message under the id that intake gave it, since senders' own ids collide. */
    public VisitMessage withMessageId(String id) {
        return new VisitMessage(
                id, event, eventCode, occurredAt, recordedAt, patient, identifiers, stay, reasons, died, test);
    }
}
