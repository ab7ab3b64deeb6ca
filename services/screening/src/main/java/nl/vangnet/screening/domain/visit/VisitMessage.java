package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One message about one visit, in our own words: what intake published, without its FHIR.
 *
 * @param messageId identifies the message; the same id twice is the same message
 * @param eventCode the sender's own word for the event, for example {@code A04}
 * @param occurredAt when it happened (EVN-6, EVN-2, Provenance.occurred), which is what orders the fold
 * @param recordedAt when the sender wrote it down (Bundle.timestamp, MSH-7)
 * @param identifiers of the visit, strongest kind first, never empty
 * @param died true: dead (Patient.deceased, PID-30, {@link Stay#leftDead}); false: said to live; null: silent
 * @param changes what it says of who is who (MRG, Patient.link)
 * @param deleted what the sender takes away: {@link Deletions}, and places in the source message
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
        List<IdentityChange> changes,
        Set<String> deleted,
        boolean test) {

    public VisitMessage {
        identifiers = List.copyOf(identifiers);
        changes = List.copyOf(changes);
        deleted = Set.copyOf(deleted);
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("a visit message needs a visit identifier");
        }
    }

    /** A message that says nothing of who is who, and deletes nothing. */
    public VisitMessage(
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
        this(
                messageId,
                event,
                eventCode,
                occurredAt,
                recordedAt,
                patient,
                identifiers,
                stay,
                reasons,
                died,
                List.of(),
                Set.of(),
                test);
    }

    /** Whether it has a part in what is known of the patient's death. */
    public boolean speaksOfDeath() {
        return died != null
                || stay.leftDead() != null
                || event == VisitEvent.DISCHARGE_CANCELLED
                || deleted.contains(Deletions.DEATH)
                || deleted.contains(Deletions.DISPOSITION);
    }

    /** The same message under the id that intake gave it, since senders' own ids collide, also where one is all there is. */
    public VisitMessage withMessageId(String id) {
        List<VisitIdentifier> own = identifiers.stream()
                .map(identifier ->
                        identifier.kind() == Kind.MESSAGE ? new VisitIdentifier(Kind.MESSAGE, null, id) : identifier)
                .toList();
        return new VisitMessage(
                id,
                event,
                eventCode,
                occurredAt,
                recordedAt,
                patient,
                own,
                stay,
                reasons,
                died,
                changes,
                deleted,
                test);
    }
}
