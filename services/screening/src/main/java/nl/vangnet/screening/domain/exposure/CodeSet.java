package nl.vangnet.screening.domain.exposure;

import java.util.Arrays;
import java.util.List;

/**
 * The codes that a cell of the rules names: patterns of ICD-10, {@code X85-Y05 Y08 Y09}, or the codes of another system
 * one by one.
 *
 * @param patterns empty unless the system is an edition of ICD-10
 * @param names empty if it is
 */
record CodeSet(List<CodePattern> patterns, List<String> names) {

    CodeSet {
        patterns = List.copyOf(patterns);
        names = List.copyOf(names);
        if (patterns.isEmpty() && names.isEmpty()) {
            throw new IllegalArgumentException("a line without codes");
        }
    }

    static CodeSet parse(CodingSystem system, String cell) {
        List<String> codes = Arrays.asList(cell.strip().split("\\s+"));
        return system.isIcd10()
                ? new CodeSet(codes.stream().map(CodePattern::parse).toList(), List.of())
                : new CodeSet(
                        List.of(),
                        codes.stream().map(code -> name(system, code)).toList());
    }

    private static String name(CodingSystem system, String code) {
        String plain = system.plain(code);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("not a code of %s: %s".formatted(system, code));
        }
        return plain;
    }
}
