package nl.vangnet.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Shows what waits for the broker: {@code vangnet_outbox_rows{state}}. */
@ApplicationScoped
class OutboxMetrics {

    private final OutboxStore store;
    private final AtomicLong waiting;
    private final AtomicLong parked;

    OutboxMetrics(OutboxStore store, MeterRegistry registry) {
        this.store = store;
        this.waiting = gauge(registry, "waiting");
        this.parked = gauge(registry, "parked");
    }

    private static AtomicLong gauge(MeterRegistry registry, String state) {
        var value = new AtomicLong();
        registry.gauge("vangnet.outbox.rows", List.of(Tag.of("state", state)), value);
        return value;
    }

    @Scheduled(every = "10s")
    void count() throws SQLException {
        long[] counts = store.counts();
        waiting.set(counts[0]);
        parked.set(counts[1]);
    }
}
