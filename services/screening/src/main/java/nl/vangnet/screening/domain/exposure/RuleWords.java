package nl.vangnet.screening.domain.exposure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.exposure.RuleProblem.Kind;

/**
 * What a code means in a nurse's words, closer than the title of its rule: {@code V03} is a pedestrian hit by a car. The
 * words are our own; a code that has none is told by its rule's title.
 */
final class RuleWords {

    /** What a line about a condition has for a system. */
    private static final String CONDITION = "CONDITION";

    private final Map<CodingSystem, Map<String, Phrase>> byPrefix;
    private final Map<RuleCondition, Phrase> byCondition;

    private RuleWords(Map<CodingSystem, Map<String, Phrase>> byPrefix, Map<RuleCondition, Phrase> byCondition) {
        this.byPrefix = byPrefix;
        this.byCondition = byCondition;
    }

    static RuleWords parse(String file, List<String> lines, RuleProblems problems) {
        Map<CodingSystem, Map<String, Phrase>> byPrefix = new EnumMap<>(CodingSystem.class);
        Map<RuleCondition, Phrase> byCondition = new EnumMap<>(RuleCondition.class);
        for (CsvRow row : CsvLines.rows(file, lines, problems)) {
            row.read(problems, cells -> {
                Phrase phrase = new Phrase(cells.cell("en"), cells.cell("nl"));
                if (cells.cell("system").equals(CONDITION)) {
                    byCondition.put(cells.value(RuleCondition.class, "codes"), phrase);
                } else {
                    add(byPrefix, cells, phrase, problems);
                }
                return phrase;
            });
        }
        return new RuleWords(byPrefix, byCondition);
    }

    private static void add(
            Map<CodingSystem, Map<String, Phrase>> byPrefix, CsvRow row, Phrase phrase, RuleProblems problems) {
        for (CodingSystem system : RuleFile.systems(row)) {
            CodeSet codes = CodeSet.parse(system, row.cell("codes"));
            Map<String, Phrase> known = byPrefix.computeIfAbsent(system, ignored -> new HashMap<>());
            Stream.concat(codes.patterns().stream().flatMap(CodePattern::prefixes), codes.names().stream())
                    .filter(prefix -> known.put(prefix, phrase) != null)
                    .findFirst()
                    .ifPresent(prefix ->
                            problems.add(Kind.OVERLAP, row, "%s of %s has words already".formatted(prefix, system)));
        }
    }

    /** Everything that it can say. */
    Stream<Phrase> all() {
        return Stream.concat(
                byPrefix.values().stream().flatMap(phrases -> phrases.values().stream()),
                byCondition.values().stream());
    }

    /** Why something counts under a condition. */
    Optional<Phrase> of(RuleCondition condition) {
        return Optional.ofNullable(byCondition.get(condition));
    }

    /** The words of the longest prefix that has any. */
    Optional<Phrase> of(CodingSystem system, String plainCode) {
        Map<String, Phrase> phrases = byPrefix.getOrDefault(system, Map.of());
        if (!system.isIcd10()) {
            return Optional.ofNullable(phrases.get(plainCode));
        }
        for (int length = plainCode.length(); length > 0; length--) {
            Phrase phrase = phrases.get(plainCode.substring(0, length));
            if (phrase != null) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }
}
