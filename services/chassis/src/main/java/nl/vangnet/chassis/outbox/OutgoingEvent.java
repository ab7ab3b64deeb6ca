package nl.vangnet.chassis.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event that is to be on a topic once the transaction that decided it has committed.
 *
 * @param key orders events; never an identifier that people know
 * @param id {@code ce_id}
 * @param type {@code ce_type}, for example {@code nl.vangnet.screening.ExposureDetected.v1}
 * @param subject {@code ce_subject}; no patient data
 * @param time {@code ce_time}: when what it tells happened
 * @param headers further headers; no patient data
 */
public record OutgoingEvent(
        String topic,
        String key,
        UUID id,
        String type,
        String subject,
        Instant time,
        String contentType,
        Map<String, String> headers,
        byte[] value) {

    public static OutgoingEvent json(
            String topic, String key, UUID id, String type, String subject, Instant time, byte[] value) {
        return new OutgoingEvent(topic, key, id, type, subject, time, "application/json", Map.of(), value);
    }

    /** No value: it is about a patient. */
    @Override
    public String toString() {
        return type + " " + id + " for " + topic;
    }
}
