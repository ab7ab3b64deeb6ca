package nl.vangnet.chassis.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A stored event that waits for the broker.
 *
 * @param seq its number in the table
 * @param headers names and values in turn
 */
record OutboxRow(long seq, String topic, String key, String[] headers, byte[] value) {

    private static final long NOT_STORED_YET = 0;

    static OutboxRow unnumbered(OutgoingEvent event, String[] headers) {
        return new OutboxRow(NOT_STORED_YET, event.topic(), event.key(), headers, event.value());
    }

    OutboxRow numbered(long number) {
        return new OutboxRow(number, topic, key, headers, value);
    }

    /** The rows of one key are of one lane. */
    int lane() {
        return Math.floorMod(key.hashCode(), OutboxStore.LANES);
    }

    ProducerRecord<String, byte[]> toRecord() {
        var record = new ProducerRecord<>(topic, key, value);
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}
