package nl.vangnet.intake.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import nl.vangnet.chassis.outbox.Outbox;
import nl.vangnet.chassis.outbox.OutgoingEvent;
import nl.vangnet.intake.application.AdtTopic;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;

/** {@code vangnet.adt.v1} by way of the outbox: keyed by patient, valued with the Bundle as it is. */
@ApplicationScoped
class OutboxAdtTopic implements AdtTopic {

    static final String TOPIC = "vangnet.adt.v1";
    private static final String TYPE = "nl.vangnet.adt.message.v1";
    private static final String CONTENT_TYPE = "application/fhir+json";

    private final Outbox outbox;

    OutboxAdtTopic(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(List<Received> accepted) {
        outbox.publishAll(accepted.stream().map(OutboxAdtTopic::event).toList());
    }

    private static OutgoingEvent event(Received message) {
        if (!(message.reading() instanceof Reading.Accepted(var facts, var answer, var bundle, var findings))) {
            throw new IllegalArgumentException("only an accepted message has a Bundle: " + message.id());
        }
        String patientKey = message.patientKey().toString();
        Map<String, String> headers = Map.of(
                "vn_patient", patientKey,
                "vn_received", message.arrival().at().toString(),
                "vn_test", String.valueOf(facts.test()));
        return new OutgoingEvent(
                TOPIC,
                patientKey,
                message.id(),
                TYPE,
                patientKey,
                message.arrival().at(),
                CONTENT_TYPE,
                headers,
                bundle);
    }
}
