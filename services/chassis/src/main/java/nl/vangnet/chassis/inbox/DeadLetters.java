package nl.vangnet.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.chassis.kafka.CloudEventHeaders;
import nl.vangnet.chassis.kafka.Topics;
import nl.vangnet.chassis.outbox.Outbox;
import nl.vangnet.chassis.outbox.OutgoingEvent;
import org.jboss.logging.Logger;

/** Sets a record aside that no retry can mend: its bytes unchanged, and why, without patient data. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DeadLetters(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    void set(InboxRecord record, UnreadableRecordException reason) {
        LOG.warnf("Record %s is unreadable and set aside: %s", record, reason.errorCode());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CloudEventHeaders.ERROR_CODE, reason.errorCode());
        headers.put(CloudEventHeaders.ERROR_MESSAGE, String.valueOf(reason.getMessage()));
        headers.put(CloudEventHeaders.ORIGIN_TOPIC, record.topic());
        headers.put(CloudEventHeaders.ORIGIN_PARTITION, Integer.toString(record.partition()));
        headers.put(CloudEventHeaders.ORIGIN_OFFSET, Long.toString(record.offset()));
        outbox.publish(new OutgoingEvent(
                Topics.deadLetterOf(record.topic()),
                record.key(),
                ids.next(),
                "nl.vangnet.dead-letter.v1",
                record.toString(),
                clock.instant(),
                record.header(CloudEventHeaders.CONTENT_TYPE).orElse("application/octet-stream"),
                headers,
                record.value()));
    }
}
