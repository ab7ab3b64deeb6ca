package nl.vangnet.screening.adapter.web;

import java.util.List;
import nl.vangnet.screening.application.rules.AvailableRuleSet;
import nl.vangnet.screening.domain.exposure.RuleProblem;
import nl.vangnet.screening.domain.exposure.Tongue;

/** A rule set, for the API. */
public record RuleSetJson(String version, String origin, boolean live, List<ProblemJson> problems) {

    /** Something wrong with it: where, what, and what to do. */
    public record ProblemJson(String kind, String file, int line, String what, String remedy) {

        static ProblemJson of(RuleProblem problem) {
            return new ProblemJson(
                    problem.kind().name(),
                    problem.file(),
                    problem.line(),
                    problem.what(),
                    problem.kind().remedy(Tongue.EN));
        }
    }

    static RuleSetJson of(AvailableRuleSet set) {
        return new RuleSetJson(
                set.version(),
                set.origin().name(),
                set.live(),
                set.problems().stream().map(ProblemJson::of).toList());
    }
}
