package nl.vangnet.screening.domain.exposure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** A list of code patterns, as a cell of the rules writes them: {@code X85-Y05 Y08 Y09}. */
record CodeSet(List<CodePattern> patterns) {

    CodeSet {
        patterns = List.copyOf(patterns);
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("a rule without codes");
        }
    }

    static CodeSet parse(String cell) {
        return new CodeSet(Arrays.stream(cell.strip().split("\\s+"))
                .map(CodePattern::parse)
                .toList());
    }

    boolean contains(String compactCode) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(compactCode));
    }

    /** How closely the best pattern names the code; empty when none does. */
    OptionalInt specificity(String compactCode) {
        return patterns.stream()
                .filter(pattern -> pattern.matches(compactCode))
                .mapToInt(CodePattern::specificity)
                .max();
    }
}
