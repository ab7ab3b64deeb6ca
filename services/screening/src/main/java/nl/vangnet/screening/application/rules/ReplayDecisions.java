package nl.vangnet.screening.application.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.application.ScreeningPolicy;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.RuleFileException;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.visit.Visit;

/** Makes decisions again from the stored messages and the rule set that each names, and tells whether they are the same. */
@ApplicationScoped
public class ReplayDecisions {

    /** What came of it. */
    public enum Outcome {
        /** To the last character. */
        SAME,
        /** A message that it was made from was read anew since. */
        DIFFERENT,
        MESSAGES_MISSING,
        RULE_SET_MISSING,
        RULE_SET_UNREADABLE
    }

    /** @param why what is missing or wrong; empty when it is the same */
    public record Replay(UUID decisionId, Instant decidedAt, String ruleSet, Outcome outcome, String why) {}

    private final DecisionBook decisions;
    private final RuleSets sets;
    private final ScreeningPolicy policy;

    ReplayDecisions(DecisionBook decisions, RuleSets sets, ScreeningPolicy policy) {
        this.decisions = decisions;
        this.sets = sets;
        this.policy = policy;
    }

    /** Oldest first; none when there is no such visit. */
    public List<Replay> ofVisit(UUID visitId) {
        return decisions.of(visitId).stream().map(this::replay).toList();
    }

    private Replay replay(DecisionBook.Made made) {
        if (made.stored().size() < made.madeFrom()) {
            return outcome(made, Outcome.MESSAGES_MISSING, "some of its messages are stored no more");
        }
        try {
            ExposureRules rules = sets.rules(made.ruleSet());
            Visit visit = Visit.fold(made.stored());
            String again =
                    decisions.text(ExposureScreening.screen(VisitEvidence.of(visit, policy.hospitalZone()), rules));
            return again.equals(made.text())
                    ? outcome(made, Outcome.SAME, "")
                    : outcome(
                            made, Outcome.DIFFERENT, "a message of it was read anew since, or Vangnet is a newer one");
        } catch (NoSuchRuleSetException missing) {
            return outcome(made, Outcome.RULE_SET_MISSING, String.valueOf(missing.getMessage()));
        } catch (RuleFileException wrong) {
            return outcome(made, Outcome.RULE_SET_UNREADABLE, String.valueOf(wrong.getMessage()));
        }
    }

    private static Replay outcome(DecisionBook.Made made, Outcome outcome, String why) {
        return new Replay(made.id(), made.at(), made.ruleSet(), outcome, why);
    }
}
