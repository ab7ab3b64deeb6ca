package nl.vangnet.chassis.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.vangnet.chassis.kafka.BackOff;
import nl.vangnet.chassis.kafka.KafkaClients;
import nl.vangnet.chassis.kafka.KafkaSettings;
import nl.vangnet.chassis.kafka.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Sends committed outbox rows to the broker, in order per key, at least once: a row leaves the table after the broker has
 * it. Lanes by key hash have one owner each, by an advisory lock that ends with the owner's connection.
 */
@ApplicationScoped
public class OutboxRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;

    /** Rows of a predecessor that died between commit and wake-up are found after this. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private static final Duration STOP = Duration.ofSeconds(10);

    private final OutboxStore store;
    private final KafkaClients clients;
    private final Topics topics;
    private final KafkaSettings settings;
    private final BackOff backOff;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("outbox").unstarted(this);

    OutboxRelay(OutboxStore store, KafkaClients clients, Topics topics, KafkaSettings settings) {
        this.store = store;
        this.clients = clients;
        this.topics = topics;
        this.settings = settings;
        this.backOff = new BackOff(settings.minBackOff(), settings.maxBackOff());
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        backOff.stop();
        wake();
        thread.join(STOP);
    }

    /** A transaction has committed rows. */
    void wake() {
        work.release();
    }

    @Override
    public void run() {
        while (!backOff.isStopped()) {
            try {
                relayUntilStopped();
            } catch (InterruptedException interrupted) {
                backOff.stop();
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                LOG.warnf(failed, "Publishing failed and will be tried again; rows wait in the outbox");
                backOff.pause();
            }
        }
    }

    private void relayUntilStopped() throws SQLException, InterruptedException {
        topics.ensure(settings.owns().orElse(List.of()));
        try (Producer<String, byte[]> producer = clients.producer();
                Connection connection = store.connect()) {
            Set<Integer> lanes = new TreeSet<>();
            while (!backOff.isStopped()) {
                takeFreeLanes(connection, lanes);
                int sent = send(producer, connection, lanes);
                backOff.reset();
                if (sent < BATCH && work.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            }
        }
    }

    private static void takeFreeLanes(Connection connection, Set<Integer> lanes) throws SQLException {
        for (int lane = 0; lane < OutboxStore.LANES && lanes.size() < OutboxStore.LANES; lane++) {
            if (!lanes.contains(lane) && OutboxStore.tryLane(connection, lane)) {
                lanes.add(lane);
            }
        }
    }

    private static int send(Producer<String, byte[]> producer, Connection connection, Set<Integer> lanes)
            throws SQLException, InterruptedException {
        List<OutboxRow> rows = OutboxStore.waiting(connection, lanes, BATCH);
        if (rows.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> sending = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            sending.add(producer.send(row.toRecord()));
        }
        producer.flush();
        List<Long> sent = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            try {
                sending.get(i).get();
                sent.add(rows.get(i).seq());
            } catch (ExecutionException failed) {
                settle(connection, rows.get(i), failed);
            }
        }
        OutboxStore.delete(connection, sent);
        return rows.size();
    }

    /** A record that the broker will never take is parked, so that it stops nobody else. Any other failure is ours. */
    private static void settle(Connection connection, OutboxRow row, ExecutionException failed) throws SQLException {
        Throwable cause = failed.getCause();
        if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException) {
            LOG.errorf(
                    "Outbox row %d for %s is parked: %s",
                    row.seq(), row.topic(), cause.getClass().getSimpleName());
            OutboxStore.park(connection, row.seq(), cause.getClass().getSimpleName());
            return;
        }
        throw new OutboxException("the broker did not take a record", failed);
    }
}
