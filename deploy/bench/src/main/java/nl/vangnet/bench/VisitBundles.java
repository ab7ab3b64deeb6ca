package nl.vangnet.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.chassis.kafka.CloudEventHeaders;
import nl.vangnet.intake.adapter.hl7v2.Hl7Scanner;
import nl.vangnet.intake.adapter.hl7v2.Hl7ToFhir;
import nl.vangnet.intake.adapter.hl7v2.UnreadableHl7Exception;
import nl.vangnet.intake.domain.feed.FeedProfile;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Messages on {@code vangnet.adt.v1} as intake puts them there; those of a visit lie a thousand visits apart. */
final class VisitBundles implements AutoCloseable {

    static final String TOPIC = "vangnet.adt.v1";
    private static final int VISITS_ABREAST = 1_000;
    private static final FeedProfile SENDER = FeedProfile.usual("bench", Set.of(), ZoneId.of("Europe/Amsterdam"));

    private final Admissions admissions;
    private final Instant now;
    private final KafkaProducer<String, byte[]> producer;

    VisitBundles(String kafka, Admissions admissions, Instant now) {
        this.admissions = admissions;
        this.now = now;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void publish(int from, int messages) {
        for (int number = from; number < from + messages; number++) {
            producer.send(message(number));
        }
        producer.flush();
    }

    private ProducerRecord<String, byte[]> message(int number) {
        int block = number / (VISITS_ABREAST * Admissions.steps());
        int step = number / VISITS_ABREAST % Admissions.steps();
        int visit = block * VISITS_ABREAST + number % VISITS_ABREAST;
        byte[] raw = admissions.message(visit, step);
        String patient = key("patient " + visit);
        String id = key(new String(raw, StandardCharsets.UTF_8));
        var message = new ProducerRecord<>(TOPIC, patient, bundle(raw));
        header(message, CloudEventHeaders.ID, id);
        header(message, CloudEventHeaders.TYPE, "nl.vangnet.adt.message.v1");
        header(message, CloudEventHeaders.TIME, now.toString());
        header(message, "vn_message", id);
        header(message, "vn_received", now.toString());
        return message;
    }

    private static String key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bundle(byte[] message) {
        try {
            return Hl7ToFhir.convert(Hl7Scanner.scan(message), SENDER).bundle();
        } catch (UnreadableHl7Exception e) {
            throw new IllegalStateException("a message of the benchmark cannot be read", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
