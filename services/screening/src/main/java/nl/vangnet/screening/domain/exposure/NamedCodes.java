package nl.vangnet.screening.domain.exposure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.exposure.RuleProblem.Kind;

/** Looks at the codes that the rows of a rule set name: are they too many, and do they exist. */
final class NamedCodes {

    /** Patterns and names as written: the shipped set has some two thousand, and each is compared with its row's others. */
    private static final long MOST_WRITTEN = 20_000;

    /** Prefixes that ranges stand for: each is a step of an index. The shipped set has some sixty thousand. */
    private static final long MOST_PREFIXES = 400_000;

    private NamedCodes() {}

    static boolean areTooMany(List<CsvRow> rows, RuleProblems problems) {
        long written = 0;
        long prefixes = 0;
        for (CsvRow row : rows) {
            for (CodingSystem system : systems(row)) {
                CodeSet codes = codes(row, system).orElse(null);
                if (codes != null) {
                    written += codes.patterns().size() + codes.names().size();
                    prefixes += codes.patterns().stream()
                            .mapToLong(CodePattern::size)
                            .sum();
                }
            }
            if (written > MOST_WRITTEN || prefixes > MOST_PREFIXES) {
                problems.add(
                        Kind.TOO_LARGE,
                        row,
                        "with this line the set names more than %d codes, or ranges of more than %d"
                                .formatted(MOST_WRITTEN, MOST_PREFIXES));
                return true;
            }
        }
        return false;
    }

    /** @param newer rows with codes that the lists do not have yet */
    static void sayUnknown(List<CsvRow> rows, List<CsvRow> newer, RuleProblems problems) {
        KnownCodes known = new KnownCodes();
        for (CsvRow row : newer) {
            systems(row).forEach(system -> codes(row, system).ifPresent(codes -> known.add(system, codes)));
        }
        for (CsvRow row : rows) {
            List<CodingSystem> systems = systems(row);
            for (CodingSystem system : systems) {
                codes(row, system)
                        .flatMap(codes -> unknown(known, systems, codes))
                        .ifPresent(code -> problems.add(
                                Kind.UNKNOWN_CODE, row, "%s has no code %s".formatted(row.cell("system"), code)));
            }
        }
    }

    /** Editions that share a line share its codes: each is of one of them at least. */
    private static Optional<String> unknown(KnownCodes known, List<CodingSystem> systems, CodeSet codes) {
        Stream<String> patterns = codes.patterns().stream()
                .filter(pattern -> systems.stream().noneMatch(system -> known.has(system, pattern)))
                .map(CodePattern::toString);
        Stream<String> names =
                codes.names().stream().filter(name -> systems.stream().noneMatch(system -> known.has(system, name)));
        return Stream.concat(patterns, names).findFirst();
    }

    /** Of a row that says nonsense, or is about a condition, nothing is known here: that is said elsewhere. */
    private static List<CodingSystem> systems(CsvRow row) {
        return row.read(new RuleProblems(), RuleFile::systems).orElse(List.of());
    }

    private static Optional<CodeSet> codes(CsvRow row, CodingSystem system) {
        return row.read(new RuleProblems(), cells -> CodeSet.parse(system, cells.cell("codes")));
    }
}
