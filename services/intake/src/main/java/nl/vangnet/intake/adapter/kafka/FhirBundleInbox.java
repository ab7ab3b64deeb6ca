package nl.vangnet.intake.adapter.kafka;

import io.quarkus.arc.lookup.LookupUnlessProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.chassis.inbox.Inbox;
import nl.vangnet.chassis.inbox.InboxRecord;
import nl.vangnet.chassis.kafka.CloudEventHeaders;
import nl.vangnet.chassis.outbox.Outbox;
import nl.vangnet.chassis.outbox.OutgoingEvent;
import nl.vangnet.intake.application.AnswerCounter;
import nl.vangnet.intake.application.Answered;
import nl.vangnet.intake.application.Kept;
import nl.vangnet.intake.application.ReceiveMessage;
import nl.vangnet.intake.application.StoreMessages;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;

/**
 * The door for FHIR message Bundles on a topic. Every record is stored like a message of any other door, in the transaction
 * that moves the position: what cannot be read is kept as refused, so that nothing has to be set aside elsewhere.
 */
@ApplicationScoped
@LookupUnlessProperty(name = "intake.kafka.topic", stringValue = "off", lookupIfMissing = false)
class FhirBundleInbox implements Inbox<Arrival> {

    private static final String RESPONSE_TYPE = "nl.vangnet.intake.response.v1";
    private static final String JSON = "application/fhir+json";

    private final KafkaDoorSettings settings;
    private final ReceiveMessage receiveMessage;
    private final StoreMessages storeMessages;
    private final AnswerCounter answers;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    FhirBundleInbox(
            KafkaDoorSettings settings,
            ReceiveMessage receiveMessage,
            StoreMessages storeMessages,
            AnswerCounter answers,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.settings = settings;
        this.receiveMessage = receiveMessage;
        this.storeMessages = storeMessages;
        this.answers = answers;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return settings.topic();
    }

    /**
     * A new one for each record: other people's producers number their records as they please, or not at all. The position
     * keeps a record from being taken twice, and its content tells whether the message came before.
     */
    public UUID eventId(InboxRecord record) {
        return ids.next();
    }

    @Override
    public Arrival decode(InboxRecord record) {
        return new Arrival(
                ids.next(),
                clock.instant(),
                Door.of(Door.Kind.KAFKA),
                MessageFormat.FHIR,
                record.header(CloudEventHeaders.CONTENT_TYPE).orElse(JSON),
                record.value());
    }

    @Override
    public void apply(List<Arrival> batch) {
        List<Kept> kept =
                storeMessages.handle(batch.stream().map(receiveMessage::read).toList());
        settings.responseTopic()
                .ifPresent(topic -> outbox.publishAll(
                        kept.stream().map(one -> response(topic, one)).toList()));
        kept.forEach(one -> answers.count(new Answered(one.message().reading().facts(), one.outcome())));
    }

    private OutgoingEvent response(String topic, Kept kept) {
        MessageFacts facts = kept.message().reading().facts();
        String request = Objects.requireNonNullElse(
                facts.controlId(), kept.message().id().toString());
        return new OutgoingEvent(
                topic,
                request,
                ids.next(),
                RESPONSE_TYPE,
                kept.message().id().toString(),
                clock.instant(),
                JSON,
                Map.of("vn_message", kept.message().id().toString()),
                kept.outcome().answer().body());
    }
}
