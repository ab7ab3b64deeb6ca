package nl.vangnet.intake.application.fate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.vangnet.intake.application.DecisionAudit;

/** Changes what becomes of messages, as a person decided. */
@ApplicationScoped
class DecideFate implements ChangeFate {

    private final Fates fates;
    private final DecisionAudit audit;
    private final Clock clock;

    DecideFate(Fates fates, DecisionAudit audit, Clock clock) {
        this.fates = fates;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<UUID> handle(Collection<UUID> messages, Fate fate, String reason, String by) {
        String given = reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
        }
        List<UUID> changed = fates.change(messages, fate, given, by, clock.instant());
        if (!changed.isEmpty()) {
            audit.decided(
                    changed,
                    "message " + fate.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return changed;
    }
}
