package nl.vangnet.intake.adapter.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vangnet.intake.application.replay.ReplayCounter;
import nl.vangnet.intake.application.replay.Reread;
import nl.vangnet.intake.application.retention.PurgeCounter;
import nl.vangnet.intake.application.retention.Purged;

/** Counts messages that were read again, and what was purged. */
@ApplicationScoped
class UpkeepMetrics implements ReplayCounter, PurgeCounter {

    private final MeterRegistry registry;

    UpkeepMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(Reread.Result result) {
        registry.counter("intake_replayed_messages", "result", result.name()).increment();
    }

    @Override
    public void count(Purged purged) {
        registry.counter("intake_purged", "what", "published").increment(purged.published());
        registry.counter("intake_purged", "what", "errors").increment(purged.errors());
        registry.counter("intake_purged", "what", "jobs").increment(purged.jobs());
        registry.counter("intake_purged", "what", "identifiers").increment(purged.identifiers());
    }
}
