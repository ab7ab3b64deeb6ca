package nl.vangnet.screening.domain.exposure;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Rule files that say nonsense or contradict themselves: all that is wrong, with file and line. */
public final class RuleFileException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 2;

    private final transient List<RuleProblem> problems;

    public RuleFileException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
