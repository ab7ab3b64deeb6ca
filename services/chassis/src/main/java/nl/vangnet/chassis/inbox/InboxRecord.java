package nl.vangnet.chassis.inbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.chassis.kafka.CloudEventHeaders;

/**
 * One record of a topic with its CloudEvents headers.
 *
 * @param key the partition key; never an identifier that people know
 * @param value the bytes as they came
 */
public record InboxRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** {@code ce_id}: the same for an event that was sent twice. */
    public UUID eventId() throws UnreadableRecordException {
        try {
            return UUID.fromString(required(CloudEventHeaders.ID));
        } catch (IllegalArgumentException notAnId) {
            throw new UnreadableRecordException("EVENT_ID", "header ce_id is not a UUID");
        }
    }

    /** {@code ce_type}. */
    public String type() throws UnreadableRecordException {
        return required(CloudEventHeaders.TYPE);
    }

    /** {@code ce_time}. */
    public Instant time() throws UnreadableRecordException {
        try {
            return Instant.parse(required(CloudEventHeaders.TIME));
        } catch (DateTimeParseException notATime) {
            throw new UnreadableRecordException("EVENT_TIME", "header ce_time is not an instant");
        }
    }

    private String required(String name) throws UnreadableRecordException {
        return header(name)
                .orElseThrow(() -> new UnreadableRecordException("EVENT_HEADER", "header " + name + " is missing"));
    }

    /** Where it stands; no content, as content is about patients. */
    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
