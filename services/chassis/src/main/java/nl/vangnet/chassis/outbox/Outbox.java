package nl.vangnet.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.List;
import nl.vangnet.chassis.kafka.KafkaSettings;

/**
 * Takes events to be published, in the caller's transaction: they are sent if it commits, and only then.
 *
 * <p>The order per key is the order of publishing, provided that the caller holds the lock of the row that owns the key:
 * a sequence number is drawn at the insert and says nothing about the order of commits.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxStore store;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;
    private final String source;

    Outbox(
            OutboxStore store,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transaction,
            KafkaSettings settings) {
        this.store = store;
        this.relay = relay;
        this.transaction = transaction;
        this.source = "/vangnet/" + settings.service();
    }

    public void publish(OutgoingEvent event) {
        publishAll(List.of(event));
    }

    public void publishAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is published in the transaction that decides it");
        }
        try {
            List<OutboxRow> rows = store.insert(events, source);
            transaction.registerInterposedSynchronization(new TellRelayAfterCommit(rows));
        } catch (SQLException failed) {
            throw new OutboxException("events could not be stored", failed);
        }
    }

    private final class TellRelayAfterCommit implements Synchronization {

        private final List<OutboxRow> rows;

        TellRelayAfterCommit(List<OutboxRow> rows) {
            this.rows = rows;
        }

        @Override
        public void beforeCompletion() {
            // Nothing to do before.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.committed(rows);
            }
        }
    }
}
