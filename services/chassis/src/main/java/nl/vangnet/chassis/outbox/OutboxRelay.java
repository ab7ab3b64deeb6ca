package nl.vangnet.chassis.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    /** Rows of a predecessor that died, or of another instance, are found after this. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Between two batches of a busy outbox, so that many events share a request to the broker and one to the database. */
    private static final Duration GATHER = Duration.ofMillis(5);

    private static final Duration STOP = Duration.ofSeconds(10);

    private final OutboxStore store;
    private final KafkaClients clients;
    private final Topics topics;
    private final KafkaSettings settings;
    private final BackOff backOff;
    private final HandOver handOver;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("outbox").unstarted(this);

    OutboxRelay(OutboxStore store, KafkaClients clients, Topics topics, KafkaSettings settings) {
        this.store = store;
        this.clients = clients;
        this.topics = topics;
        this.settings = settings;
        this.handOver = new HandOver(settings.handOver());
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

    /** A transaction has committed these rows. */
    void committed(List<OutboxRow> rows) {
        handOver.offer(rows);
        wake();
    }

    private void wake() {
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
        handOver.reset();
        try (Producer<String, byte[]> producer = clients.producer();
                RelaySession outbox = store.openRelay()) {
            Set<Integer> lanes = new TreeSet<>();
            long lastSweep = 0;
            while (!backOff.isStopped()) {
                boolean due = System.nanoTime() - lastSweep > IDLE.toNanos();
                if (due || handOver.mustSweep()) {
                    takeFreeLanes(outbox, lanes);
                    sweep(producer, outbox, lanes);
                    lastSweep = System.nanoTime();
                }
                List<OutboxRow> handed = handOver.take();
                send(
                        producer,
                        outbox,
                        handed.stream()
                                .filter(row -> lanes.contains(row.lane()))
                                .toList());
                backOff.reset();
                if (handed.size() < BATCH) {
                    Thread.sleep(GATHER);
                }
                if (handed.isEmpty() && work.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            }
        }
    }

    /** Sends what stands in the table, until no full batch is left. */
    private void sweep(Producer<String, byte[]> producer, RelaySession outbox, Set<Integer> lanes)
            throws SQLException, InterruptedException {
        handOver.beginSweep();
        List<OutboxRow> rows;
        do {
            rows = outbox.waiting(lanes, BATCH);
            handOver.swept(send(producer, outbox, rows));
        } while (rows.size() == BATCH && !backOff.isStopped());
    }

    private static void takeFreeLanes(RelaySession outbox, Set<Integer> lanes) throws SQLException {
        for (int lane = 0; lane < OutboxStore.LANES && lanes.size() < OutboxStore.LANES; lane++) {
            if (!lanes.contains(lane) && outbox.tryLane(lane)) {
                lanes.add(lane);
            }
        }
    }

    /** Returns the numbers of the rows that are done with: sent, or parked. */
    private static List<Long> send(Producer<String, byte[]> producer, RelaySession outbox, List<OutboxRow> rows)
            throws SQLException, InterruptedException {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Future<RecordMetadata>> sending = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            sending.add(producer.send(row.toRecord()));
        }
        producer.flush();
        List<Long> done = new ArrayList<>(rows.size());
        List<Long> sent = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            long number = rows.get(i).seq();
            try {
                sending.get(i).get();
                sent.add(number);
            } catch (ExecutionException failed) {
                settle(outbox, rows.get(i), failed);
            }
            done.add(number);
        }
        outbox.delete(sent);
        return done;
    }

    /** A record that the broker will never take is parked, so that it stops nobody else. Any other failure is ours. */
    private static void settle(RelaySession outbox, OutboxRow row, ExecutionException failed) throws SQLException {
        Throwable cause = failed.getCause();
        if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException) {
            LOG.errorf(
                    "Outbox row %d for %s is parked: %s",
                    row.seq(), row.topic(), cause.getClass().getSimpleName());
            outbox.park(row.seq(), cause.getClass().getSimpleName());
            return;
        }
        throw new OutboxException("the broker did not take a record", failed);
    }
}
