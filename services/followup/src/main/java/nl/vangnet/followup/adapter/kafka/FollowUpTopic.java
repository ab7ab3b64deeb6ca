package nl.vangnet.followup.adapter.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.chassis.outbox.Outbox;
import nl.vangnet.chassis.outbox.OutgoingEvent;
import nl.vangnet.followup.application.CheckEvents;
import nl.vangnet.followup.domain.Check;
import nl.vangnet.followup.domain.CheckState;

/** Publishes what became of checks on {@code vangnet.followup.v1} (schemas/events/check.schema.json). */
@ApplicationScoped
class FollowUpTopic implements CheckEvents {

    static final String TOPIC = "vangnet.followup.v1";

    private final Outbox outbox;
    private final Ids ids;
    private final ObjectMapper json;

    FollowUpTopic(Outbox outbox, Ids ids, ObjectMapper json) {
        this.outbox = outbox;
        this.ids = ids;
        this.json = json;
    }

    @Override
    public void tell(Collection<Check> changed, Instant occurredAt) {
        outbox.publishAll(
                changed.stream().map(check -> event(check, occurredAt)).toList());
    }

    private OutgoingEvent event(Check check, Instant occurredAt) {
        String caseId = check.caseId().toString();
        return OutgoingEvent.json(
                TOPIC, caseId, ids.next(), typeOf(check.state()), caseId, occurredAt, valueOf(check, occurredAt));
    }

    private static String typeOf(CheckState state) {
        String name = switch (state) {
            case PLANNED -> "CheckPlanned";
            case DUE -> "CheckDue";
            case COMPLETED -> "CheckCompleted";
            case MISSED -> "CheckMissed";
            case CANCELLED -> "CheckCancelled";
        };
        return "nl.vangnet.followup." + name + ".v1";
    }

    private byte[] valueOf(Check check, Instant occurredAt) {
        var body = new CheckEvent(
                occurredAt.toString(),
                new CheckEvent.Body(
                        check.checkId(),
                        check.caseId(),
                        check.kind().name(),
                        check.state().name(),
                        check.window().opensAt().toString(),
                        check.window().dueAt().toString(),
                        check.window().closesAt().toString(),
                        check.window().zone().getId(),
                        check.version()));
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a check event could not be written", impossible);
        }
    }

    private record CheckEvent(String occurredAt, Body check) {

        private record Body(
                UUID checkId,
                UUID caseId,
                String kind,
                String state,
                String opensAt,
                String dueAt,
                String closesAt,
                String zone,
                int version) {}
    }
}
