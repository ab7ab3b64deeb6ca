package nl.vangnet.screening.adapter.rules;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.vangnet.screening.application.rules.LiveRules;
import nl.vangnet.screening.application.rules.LiveRules.Behind;
import nl.vangnet.screening.application.rules.RuleSets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the live rule set, and says when this instance cannot. */
@ApplicationScoped
class RuleTimer {

    private static final Logger LOG = Logger.getLogger(RuleTimer.class);

    private final LiveRules live;
    private final RuleSets sets;
    private volatile @Nullable String said;
    private volatile @Nullable Behind behind;

    RuleTimer(LiveRules live, RuleSets sets, MeterRegistry metrics) {
        this.live = live;
        this.sets = sets;
        Gauge.builder("screening.rules.behind", () -> live.behind().isPresent() ? 1 : 0)
                .description("1 while this instance decides with another rule set than the one that is live")
                .register(metrics);
    }

    /** Before the first message: which rules decide is said once at the start. */
    void start(@Observes StartupEvent event) {
        follow();
    }

    @Scheduled(every = "${screening.rules.refresh-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        sets.lookAgain();
        String version = live.refresh().version();
        if (!version.equals(said)) {
            LOG.infof("Rule set %s decides", version);
            said = version;
        }
        Behind now = live.behind().orElse(null);
        if (now != null && !now.equals(behind)) {
            LOG.errorf("Rule set %s should decide and cannot, so %s goes on: %s", now.version(), version, now.why());
        }
        behind = now;
    }
}
