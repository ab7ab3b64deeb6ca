package nl.vangnet.screening.adapter.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.screening.application.rules.Comparisons;
import nl.vangnet.screening.application.rules.NoSuchRuleSetException;
import nl.vangnet.screening.application.rules.SwitchRules;

/** What is done with rule sets, from page or program: the decision and its audit row in one transaction. */
@ApplicationScoped
class RuleWork {

    private final SwitchRules switchRules;
    private final Comparisons comparisons;
    private final Audit audit;
    private final SecurityIdentity identity;

    RuleWork(SwitchRules switchRules, Comparisons comparisons, Audit audit, SecurityIdentity identity) {
        this.switchRules = switchRules;
        this.comparisons = comparisons;
        this.audit = audit;
        this.identity = identity;
    }

    /** @throws nl.vangnet.screening.domain.exposure.RuleFileException with all that is wrong with the set */
    @Transactional
    void makeLive(String version, String insteadOf) {
        SwitchRules.Outcome outcome;
        try {
            outcome = switchRules.handle(version, insteadOf, who());
        } catch (NoSuchRuleSetException unknown) {
            throw unknown(unknown);
        }
        switch (outcome) {
            case DONE ->
                audit.record(
                        AuditAction.DECIDE,
                        List.of(),
                        "rule set %s made live instead of %s".formatted(version, insteadOf));
            case SAID_BEFORE -> {}
            case MOVED ->
                throw new RequestRefusedException(
                        409, "RULE_SET_MOVED", "another rule set was made live meanwhile: look again");
        }
    }

    /** Empty when one runs already. */
    @Transactional
    Optional<Comparisons.Started> compare(String version, LocalDate since) {
        try {
            Optional<Comparisons.Started> started = comparisons.start(version, since, who());
            if (started.isPresent()) {
                audit.record(AuditAction.LIST, List.of(), "rule set %s compared since %s".formatted(version, since));
            }
            return started;
        } catch (NoSuchRuleSetException unknown) {
            throw unknown(unknown);
        }
    }

    @Transactional
    void recordExport(String version, LocalDate since) {
        audit.record(AuditAction.EXPORT, List.of(), "rule set %s compared since %s, API".formatted(version, since));
    }

    private String who() {
        return identity.getPrincipal().getName();
    }

    static RequestRefusedException unknown(NoSuchRuleSetException unknown) {
        return new RequestRefusedException(404, "RULE_SET_UNKNOWN", String.valueOf(unknown.getMessage()));
    }
}
