package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.exposure.RuleProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Turns the lines of the rule files into rules, and refuses a file that contradicts itself. */
final class RuleFile {

    /** A rule with the line that wrote it. */
    private record Written(CsvRow row, ExposureRule rule) {}

    private RuleFile() {}

    /**
     * @param words of the same version: a line may not raise anything for a reason that nobody can be told; null when
     *     they cannot be read, which is said already
     */
    static List<ExposureRule> rules(String file, List<String> lines, @Nullable RuleWords words, RuleProblems problems) {
        List<Written> written = CsvLines.rows(file, lines, problems).stream()
                .flatMap(row -> row.read(problems, RuleFile::rules).stream()
                        .flatMap(List::stream)
                        .map(rule -> new Written(row, rule)))
                .toList();
        requireOneTitleEach(written, problems);
        if (words != null) {
            requireWords(written, words, problems);
        }
        requireOneSpeaker(written, problems);
        return written.stream().map(Written::rule).toList();
    }

    static List<FactLine> facts(String file, List<String> lines, RuleProblems problems) {
        Set<List<Object>> known = new HashSet<>();
        List<FactLine> facts = new ArrayList<>();
        for (CsvRow row : CsvLines.rows(file, lines, problems)) {
            for (FactLine fact : row.read(problems, RuleFile::facts).orElse(List.of())) {
                if (!known.add(List.of(fact.fact(), fact.system()))) {
                    problems.add(Kind.OVERLAP, row, "%s of %s is stated twice".formatted(fact.fact(), fact.system()));
                }
                facts.add(fact);
            }
        }
        return List.copyOf(facts);
    }

    private static List<FactLine> facts(CsvRow row) {
        return systems(row).stream()
                .map(system ->
                        new FactLine(row.value(Fact.class, "fact"), system, CodeSet.parse(system, row.cell("codes"))))
                .toList();
    }

    /** A line for each system that it is written for: editions that mean the same share their lines. */
    private static List<ExposureRule> rules(CsvRow row) {
        return systems(row).stream().map(system -> rule(row, system)).toList();
    }

    static List<CodingSystem> systems(CsvRow row) {
        return Arrays.stream(row.cell("system").split("\\s+"))
                .map(name -> Stream.of(CodingSystem.values())
                        .filter(system -> system.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("unknown system: " + name)))
                .toList();
    }

    private static ExposureRule rule(CsvRow row, CodingSystem system) {
        String rule = row.cell("rule");
        if (!rule.matches("[a-z0-9]+(\\.[a-z0-9-]+)?")) {
            throw new IllegalArgumentException("not the name of a rule: " + rule);
        }
        return new ExposureRule(
                rule,
                row.cell("title_en"),
                row.cell("title_nl"),
                system,
                CodeSet.parse(system, row.cell("codes")),
                row.optional(ExposureClass.class, "class"),
                row.optional(SafetyRoute.class, "route"),
                row.optional(Guard.class, "guard"),
                row.flag("defer"),
                row.optional(RuleCondition.class, "condition"),
                row.optional(ExposureClass.class, "class_if"),
                row.cell("note"));
    }

    /** A stored reason names its rule, and the page finds the title by that name. */
    private static void requireOneTitleEach(List<Written> written, RuleProblems problems) {
        Map<String, ExposureRule> titles = new HashMap<>();
        for (Written line : written) {
            ExposureRule first = titles.putIfAbsent(line.rule().rule(), line.rule());
            boolean same = first == null
                    || (first.titleEn().equals(line.rule().titleEn())
                            && first.titleNl().equals(line.rule().titleNl()));
            if (!same) {
                problems.add(
                        Kind.VALUE,
                        line.row(),
                        "rule %s has another title before".formatted(line.rule().rule()));
            }
        }
    }

    private static void requireWords(List<Written> written, RuleWords words, RuleProblems problems) {
        for (Written line : written) {
            RuleCondition condition = line.rule().condition();
            if (condition != null && words.of(condition).isEmpty()) {
                problems.add(Kind.TRANSLATION, line.row(), "condition %s has no words".formatted(condition));
            }
        }
    }

    /** Two lines of one row that name a code equally well would leave its class to their order. */
    private static void requireOneSpeaker(List<Written> written, RuleProblems problems) {
        for (int i = 0; i < written.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Written one = written.get(j);
                Written other = written.get(i);
                if (one.rule().row().equals(other.rule().row())
                        && one.rule().system() == other.rule().system()) {
                    requireOneSpeaker(one, other, problems);
                }
            }
        }
    }

    private static void requireOneSpeaker(Written one, Written other, RuleProblems problems) {
        for (CodePattern pattern : one.rule().codes().patterns()) {
            for (CodePattern second : other.rule().codes().patterns()) {
                boolean same = pattern.specificity() == second.specificity() && pattern.overlaps(second);
                if (same && pattern != second) {
                    sayTwice(one, other, "%s and %s".formatted(pattern, second), problems);
                }
            }
        }
        List<String> names = other.rule().codes().names();
        for (int i = 0; i < names.size(); i++) {
            boolean again = one == other
                    ? names.subList(0, i).contains(names.get(i))
                    : one.rule().codes().names().contains(names.get(i));
            if (again) {
                sayTwice(one, other, names.get(i), problems);
            }
        }
    }

    private static void sayTwice(Written one, Written other, String what, RuleProblems problems) {
        problems.add(
                Kind.OVERLAP,
                other.row(),
                "row %s names a %s code twice, here and on line %d: %s"
                        .formatted(
                                other.rule().row(),
                                other.rule().system(),
                                one.row().line(),
                                what));
    }
}
