package nl.vangnet.screening.application.rules;

import java.util.List;
import nl.vangnet.screening.domain.exposure.RuleProblem;

/**
 * A rule set that somebody could make live.
 *
 * @param problems what keeps it from that; empty when nothing does
 */
public record AvailableRuleSet(String version, Origin origin, boolean live, List<RuleProblem> problems) {

    /** Where it comes from. */
    public enum Origin {
        SHIPPED,
        FOLDER,
        /** It was live, and is in the folder no more. */
        KEPT
    }

    public AvailableRuleSet {
        problems = List.copyOf(problems);
    }

    public boolean usable() {
        return problems.isEmpty();
    }
}
