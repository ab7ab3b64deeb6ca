package nl.vangnet.chassis.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A committed event that waits for the broker; {@code headers} are names and values in turn. */
record OutboxRow(long seq, String topic, String key, String[] headers, byte[] value) {

    ProducerRecord<String, byte[]> toRecord() {
        var record = new ProducerRecord<>(topic, key, value);
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}
