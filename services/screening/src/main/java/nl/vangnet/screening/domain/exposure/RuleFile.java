package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the lines of the rule files into rules, and refuses a file that contradicts itself. */
final class RuleFile {

    private RuleFile() {}

    static List<ExposureRule> rules(List<String> lines) {
        List<ExposureRule> rules = new ArrayList<>();
        for (Map<String, String> row : CsvLines.parse(lines)) {
            try {
                rules.add(rule(row));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("rule %s: %s".formatted(row, wrong.getMessage()), wrong);
            }
        }
        requireNoDuplicates(rules);
        return List.copyOf(rules);
    }

    static Map<CodingSystem, Map<Fact, CodeSet>> facts(List<String> lines) {
        Map<CodingSystem, Map<Fact, CodeSet>> facts = new EnumMap<>(CodingSystem.class);
        for (Map<String, String> row : CsvLines.parse(lines)) {
            CodeSet codes = CodeSet.parse(cell(row, "codes"));
            CodeSet before = facts.computeIfAbsent(
                            CodingSystem.valueOf(cell(row, "system")), system -> new EnumMap<>(Fact.class))
                    .put(Fact.valueOf(cell(row, "fact")), codes);
            if (before != null) {
                throw new IllegalArgumentException("fact stated twice: " + row);
            }
        }
        return facts;
    }

    private static ExposureRule rule(Map<String, String> row) {
        return new ExposureRule(
                Integer.parseInt(cell(row, "rule")),
                cell(row, "title_en"),
                cell(row, "title_nl"),
                CodingSystem.valueOf(cell(row, "system")),
                CodeSet.parse(cell(row, "codes")),
                ExposureClass.valueOf(cell(row, "class")),
                optional(SafetyRoute.class, row, "route"),
                optional(Guard.class, row, "guard"),
                flag(row, "defer"),
                optional(RuleCondition.class, row, "condition"),
                optional(ExposureClass.class, row, "class_if"),
                cell(row, "note"));
    }

    /** Two lines of one row that name a code equally well would leave its class to their order. */
    private static void requireNoDuplicates(List<ExposureRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            requireNoDuplicates(rules.get(i), rules.get(i));
            for (int j = i + 1; j < rules.size(); j++) {
                if (rules.get(i).row() == rules.get(j).row()
                        && rules.get(i).system() == rules.get(j).system()) {
                    requireNoDuplicates(rules.get(i), rules.get(j));
                }
            }
        }
    }

    private static void requireNoDuplicates(ExposureRule one, ExposureRule other) {
        for (CodePattern pattern : one.codes().patterns()) {
            for (CodePattern second : other.codes().patterns()) {
                boolean same = pattern.specificity() == second.specificity() && pattern.overlaps(second);
                if (same && pattern != second) {
                    throw new IllegalArgumentException("rule %d names a %s code twice: %s and %s"
                            .formatted(one.row(), one.system(), pattern, second));
                }
            }
        }
    }

    private static <E extends Enum<E>> @Nullable E optional(Class<E> type, Map<String, String> row, String column) {
        String value = cell(row, column);
        return value.isEmpty() ? null : Enum.valueOf(type, value);
    }

    private static boolean flag(Map<String, String> row, String column) {
        return switch (cell(row, column)) {
            case "" -> false;
            case "yes" -> true;
            default -> throw new IllegalArgumentException("neither yes nor empty: " + column);
        };
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("there is no column " + column);
        }
        return cell;
    }
}
