package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the lines of one edition say of a prefix. Of each row the closest line speaks, rows add up, and the row
 * {@code rest} speaks only where no other does. A later encounter is named by the lines about later encounters alone: it
 * is never a new event.
 */
final class Icd10Meaning {

    private final CodingSystem system;
    private final Map<Character, List<ExposureRule>> rules = new HashMap<>();
    private final Map<Character, List<FactLine>> facts = new HashMap<>();

    Icd10Meaning(CodingSystem system, List<ExposureRule> rules, List<FactLine> facts) {
        this.system = system;
        rules.stream().sorted(CodeIndex.BY_ROW).forEach(rule -> add(this.rules, rule.codes(), rule));
        facts.forEach(line -> add(this.facts, line.codes(), line));
    }

    /** By first letter, as most lines speak of one chapter. */
    private static <T> void add(Map<Character, List<T>> byLetter, CodeSet codes, T line) {
        for (CodePattern pattern : codes.patterns()) {
            for (char letter = pattern.low().charAt(0); letter <= pattern.high().charAt(0); letter++) {
                List<T> lines = byLetter.computeIfAbsent(letter, ignored -> new ArrayList<>());
                if (lines.isEmpty() || lines.getLast() != line) {
                    lines.add(line);
                }
            }
        }
    }

    CodeHits of(String prefix, CodeVariant variant) {
        long stated = 0;
        // A later encounter states nothing about today.
        for (FactLine line : variant.isLaterEncounter() ? List.<FactLine>of() : lines(facts, prefix)) {
            if (specificity(line.codes(), prefix, variant) > 0) {
                stated |= line.fact().bit();
            }
        }
        return CodeHits.of(system, prefix, naming(prefix, variant), Fact.settled(stated));
    }

    private List<ExposureRule> naming(String prefix, CodeVariant variant) {
        List<ExposureRule> naming = new ArrayList<>();
        String row = "";
        int best = 0;
        for (ExposureRule rule : lines(rules, prefix)) {
            int specificity = specificity(rule.codes(), prefix, variant);
            boolean sameRow = rule.row().equals(row);
            if (specificity == 0 || (sameRow && specificity <= best)) {
                continue;
            }
            if (sameRow) {
                naming.removeLast();
            }
            row = rule.row();
            best = specificity;
            naming.add(rule);
        }
        if (naming.stream().anyMatch(rule -> !rule.isRest())) {
            naming.removeIf(ExposureRule::isRest);
        }
        return naming;
    }

    private static <T> List<T> lines(Map<Character, List<T>> byLetter, String prefix) {
        return byLetter.getOrDefault(prefix.charAt(0), List.of());
    }

    /** How closely the best pattern names the prefix; 0 when none does. */
    private static int specificity(CodeSet codes, String prefix, CodeVariant variant) {
        int best = 0;
        for (CodePattern pattern : codes.patterns()) {
            if (pattern.covers(prefix) && pattern.speaksOf(variant)) {
                best = Math.max(best, pattern.specificity());
            }
        }
        return best;
    }
}
