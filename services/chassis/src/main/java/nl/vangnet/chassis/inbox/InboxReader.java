package nl.vangnet.chassis.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.chassis.kafka.BackOff;
import nl.vangnet.chassis.kafka.KafkaClients;
import nl.vangnet.chassis.kafka.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one topic on a thread of its own. A batch, its position and its outbox rows commit together; whatever goes wrong
 * rolls all of it back, closes the consumer, and starts over from the stored position after a pause. Nothing is skipped.
 */
final class InboxReader<T> implements Runnable {

    private static final Logger LOG = Logger.getLogger(InboxReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int TRANSACTION_SECONDS = 60;

    private final Inbox<T> inbox;
    private final KafkaClients clients;
    private final Topics topics;
    private final InboxStore store;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final BackOff backOff;

    /** Where each partition stands in the database; absent when nothing of it was read yet. */
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    private volatile @Nullable Consumer<String, byte[]> consumer;
    private volatile @Nullable String trouble = "not started";

    InboxReader(
            Inbox<T> inbox,
            KafkaClients clients,
            Topics topics,
            InboxStore store,
            DeadLetters deadLetters,
            InboxMetrics metrics,
            BackOff backOff) {
        this.inbox = inbox;
        this.clients = clients;
        this.topics = topics;
        this.store = store;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.backOff = backOff;
    }

    @Override
    public void run() {
        while (!backOff.isStopped()) {
            try {
                readUntilStopped();
            } catch (WakeupException stopped) {
                LOG.debugf("Reader of %s was woken to stop", inbox.topic());
            } catch (Exception failed) {
                metrics.failed(inbox.topic());
                complain(failed);
                backOff.pause();
            }
        }
    }

    /** In full the first time, in a line when it is the same again: an outage must not fill the disk. */
    private void complain(Exception failed) {
        String name = failed.getClass().getSimpleName();
        boolean known = name.equals(trouble);
        trouble = name;
        LOG.warnf(
                known ? null : failed,
                "Reading %s failed (%s) and will be tried again; nothing is skipped",
                inbox.topic(),
                name);
    }

    /** What keeps the reader from reading, for the readiness check; null when all is well. */
    @Nullable
    String trouble() {
        return trouble;
    }

    String topic() {
        return inbox.topic();
    }

    void stop() {
        backOff.stop();
        Consumer<String, byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    private void readUntilStopped() throws SQLException {
        topics.ensure(List.of(inbox.topic(), Topics.deadLetterOf(inbox.topic())));
        try (Consumer<String, byte[]> reading = clients.consumer()) {
            consumer = reading;
            reading.subscribe(List.of(inbox.topic()), new SeekToStoredPosition(reading));
            while (!backOff.isStopped()) {
                ConsumerRecords<String, byte[]> records = reading.poll(POLL);
                if (!records.isEmpty()) {
                    Map<TopicPartition, Long> reached = QuarkusTransaction.requiringNew()
                            .timeout(TRANSACTION_SECONDS)
                            .call(() -> take(records));
                    positions.putAll(reached);
                    reading.commitAsync(InboxReader::shrug);
                }
                trouble = null;
                backOff.reset();
            }
        } finally {
            consumer = null;
        }
    }

    /** The broker's copy of the position is for lag monitors alone, and while readers come and go it lags itself. */
    private static void shrug(Map<TopicPartition, OffsetAndMetadata> positions, @Nullable Exception failed) {
        if (failed != null) {
            LOG.debugf(failed, "The broker did not take the positions %s", positions);
        }
    }

    /** One batch, inside one transaction. Returns the positions that hold once it has committed. */
    private Map<TopicPartition, Long> take(ConsumerRecords<String, byte[]> records) throws SQLException {
        Map<TopicPartition, Long> reached = advance(records);
        List<UUID> events = new ArrayList<>(records.count());
        List<T> decoded = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            InboxRecord read = toInboxRecord(record);
            try {
                UUID event = inbox.eventId(read);
                decoded.add(inbox.decode(read));
                events.add(event);
            } catch (UnreadableRecordException unreadable) {
                metrics.deadLettered(inbox.topic());
                deadLetters.set(read, unreadable);
            }
        }
        Set<UUID> fresh = new HashSet<>(store.takeNew(events));
        List<T> batch = new ArrayList<>(decoded.size());
        for (int i = 0; i < decoded.size(); i++) {
            // Removal, as one event may stand twice in one batch.
            if (fresh.remove(events.get(i))) {
                batch.add(decoded.get(i));
            }
        }
        if (!batch.isEmpty()) {
            inbox.apply(batch);
        }
        metrics.applied(inbox.topic(), batch.size(), decoded.size() - batch.size());
        return reached;
    }

    private Map<TopicPartition, Long> advance(ConsumerRecords<String, byte[]> records) throws SQLException {
        Map<TopicPartition, Long> reached = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> ofPartition = records.records(partition);
            long next = ofPartition.get(ofPartition.size() - 1).offset() + 1;
            Long from = positions.get(partition);
            store.advance(partition, from == null ? OptionalLong.empty() : OptionalLong.of(from), next);
            reached.put(partition, next);
        }
        return reached;
    }

    private static InboxRecord toInboxRecord(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new InboxRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? "" : record.key(),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }

    /** The broker's idea of the position is never asked: the database's moved with the effect. */
    private final class SeekToStoredPosition implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> reading;

        SeekToStoredPosition(Consumer<String, byte[]> reading) {
            this.reading = reading;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try {
                positions.keySet().removeAll(partitions);
                positions.putAll(store.positions(partitions));
            } catch (SQLException failed) {
                throw new IllegalStateException("stored positions could not be read", failed);
            }
            for (TopicPartition partition : partitions) {
                Long stored = positions.get(partition);
                if (stored == null) {
                    reading.seekToBeginning(List.of(partition));
                } else {
                    reading.seek(partition, stored);
                }
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            positions.keySet().removeAll(partitions);
        }
    }
}
