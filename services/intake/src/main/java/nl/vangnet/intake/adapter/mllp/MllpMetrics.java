package nl.vangnet.intake.adapter.mllp;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what happens at the MLLP door. */
@Singleton
class MllpMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger open;

    MllpMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.open = registry.gauge("intake_mllp_connections", new AtomicInteger());
    }

    void room(Room room) {
        registry.gauge("intake_mllp_unanswered_bytes", room, Room::taken);
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

    void refused(Refusal refusal) {
        registry.counter("intake_mllp_refused", "reason", refusal.name()).increment();
    }

    void timedOut(TimeOut timeOut) {
        registry.counter("intake_mllp_timeouts", "reason", timeOut.name()).increment();
    }

    /** A connection was not read on, because too much was unanswered. */
    void waited(String what) {
        registry.counter("intake_mllp_waits", "for", what).increment();
    }

    /** A feed sent more than its profile allows in a second. */
    void delayed(String feed) {
        registry.counter("intake_mllp_delays", "feed", feed).increment();
    }
}
