package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vangnet.screening.domain.exposure.RuleProblem.Kind;

/** Gathers what is wrong with a rule set, so that somebody can mend it all at once. Of one line it keeps the first. */
final class RuleProblems {

    /** More than anybody mends at once; the next check shows the rest. */
    private static final int MOST = 500;

    private final List<RuleProblem> problems = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    void add(Kind kind, String file, int line, String what) {
        RuleProblem problem = new RuleProblem(kind, file, line, what);
        boolean first = line == 0 || places.add(problem.place());
        if (first && problems.size() < MOST) {
            problems.add(problem);
        }
    }

    void add(Kind kind, CsvRow row, String what) {
        add(kind, row.file(), row.line(), what);
    }

    boolean areIn(CsvRow row) {
        return places.contains(row.file() + ":" + row.line());
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** File by file, from its first line to its last. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            Map<String, List<RuleProblem>> byFile = new LinkedHashMap<>();
            problems.forEach(problem -> byFile.computeIfAbsent(problem.file(), ignored -> new ArrayList<>())
                    .add(problem));
            throw new RuleFileException(byFile.values().stream()
                    .flatMap(ofFile -> ofFile.stream().sorted(Comparator.comparingInt(RuleProblem::line)))
                    .toList());
        }
    }
}
