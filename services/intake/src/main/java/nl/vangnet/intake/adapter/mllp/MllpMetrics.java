package nl.vangnet.intake.adapter.mllp;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what happens at the MLLP door. */
@ApplicationScoped
class MllpMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger open;

    MllpMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.open = registry.gauge("intake_mllp_connections", new AtomicInteger());
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }

    void violation(MllpViolationException.Reason reason) {
        registry.counter("intake_mllp_violations", "reason", reason.name()).increment();
    }

    /** Connections closed because a message could not be stored. */
    void unanswered() {
        registry.counter("intake_mllp_unanswered").increment();
    }

    void refusedConnection() {
        registry.counter("intake_mllp_refused_connections").increment();
    }
}
