package nl.vangnet.screening.adapter.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.chassis.outbox.Outbox;
import nl.vangnet.chassis.outbox.OutgoingEvent;
import nl.vangnet.screening.application.ScreeningEvents;
import nl.vangnet.screening.application.ScreeningPolicy;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;

/** Puts events on {@code vangnet.screening.v1}, key case id. */
@ApplicationScoped
class ScreeningTopic implements ScreeningEvents {

    private static final String TOPIC = "vangnet.screening.v1";

    private final Outbox outbox;
    private final Ids ids;
    private final ObjectMapper json;
    private final CaseSnapshots snapshots;

    ScreeningTopic(Outbox outbox, Ids ids, ObjectMapper json, ScreeningPolicy policy) {
        this.outbox = outbox;
        this.ids = ids;
        this.json = json;
        this.snapshots = new CaseSnapshots(policy.hospitalZone());
    }

    @Override
    public void tell(List<ScreeningEvent> events) {
        outbox.publishAll(events.stream().map(this::outgoing).toList());
    }

    private OutgoingEvent outgoing(ScreeningEvent event) {
        String caseId = event.snapshot().identity().caseId().toString();
        return OutgoingEvent.json(
                TOPIC,
                caseId,
                ids.next(),
                "nl.vangnet.screening." + event.getClass().getSimpleName() + ".v1",
                caseId,
                event.occurredAt(),
                bytes(event));
    }

    private byte[] bytes(ScreeningEvent event) {
        try {
            return json.writeValueAsBytes(snapshots.of(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event cannot be written", impossible);
        }
    }
}
