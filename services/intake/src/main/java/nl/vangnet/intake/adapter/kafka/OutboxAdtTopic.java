package nl.vangnet.intake.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.chassis.outbox.Outbox;
import nl.vangnet.chassis.outbox.OutgoingEvent;
import nl.vangnet.intake.application.AdtTopic;
import nl.vangnet.intake.application.Revision;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;

/** {@code vangnet.adt.v1} by way of the outbox: keyed by patient, valued with the Bundle as it is. */
@ApplicationScoped
class OutboxAdtTopic implements AdtTopic {

    static final String TOPIC = "vangnet.adt.v1";
    private static final String TYPE = "nl.vangnet.adt.message.v1";
    private static final String CONTENT_TYPE = "application/fhir+json";

    private final Outbox outbox;
    private final Ids ids;

    OutboxAdtTopic(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void publish(List<Revision> revisions) {
        outbox.publishAll(revisions.stream().map(this::event).toList());
    }

    private OutgoingEvent event(Revision revision) {
        Received message = revision.message();
        if (!(message.reading() instanceof Reading.Accepted accepted)) {
            throw new IllegalArgumentException("only an accepted message has a Bundle: " + message.id());
        }
        String patientKey = message.patientKey().toString();
        Map<String, String> headers = Map.of(
                "vn_message", message.id().toString(),
                "vn_revision", String.valueOf(revision.number()),
                "vn_patient", patientKey,
                "vn_received", message.arrival().at().toString(),
                "vn_test", String.valueOf(accepted.facts().test()));
        return new OutgoingEvent(
                TOPIC,
                patientKey,
                eventId(revision),
                TYPE,
                patientKey,
                message.arrival().at(),
                CONTENT_TYPE,
                headers,
                accepted.bundle());
    }

    /** Readers drop an event whose id they have seen, and the next revision is another event. */
    private UUID eventId(Revision revision) {
        return revision.number() == 0 ? revision.message().id() : ids.next();
    }
}
