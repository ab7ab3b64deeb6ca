package nl.vangnet.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of records: {@code vangnet_inbox_records_total{topic, outcome}}. */
@ApplicationScoped
class InboxMetrics {

    private static final String RECORDS = "vangnet.inbox.records";

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void applied(String topic, int applied, int repeated) {
        registry.counter(RECORDS, "topic", topic, "outcome", "applied").increment(applied);
        registry.counter(RECORDS, "topic", topic, "outcome", "repeated").increment(repeated);
    }

    void deadLettered(String topic) {
        registry.counter(RECORDS, "topic", topic, "outcome", "dead-letter").increment();
    }

    void failed(String topic) {
        registry.counter("vangnet.inbox.failures", "topic", topic).increment();
    }
}
