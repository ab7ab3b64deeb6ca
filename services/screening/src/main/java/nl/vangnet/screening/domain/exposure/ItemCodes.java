package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vangnet.screening.domain.visit.StatedCode;

/**
 * A table beside the rules: which codes say of an item that it is so, and which that it is not. Codes are read as the
 * rules read them, each edition apart; a later encounter of ICD-10-CM says nothing about now.
 *
 * @param <E> the items
 */
public final class ItemCodes<E extends Enum<E>> {

    private record Line<E>(E item, boolean says, CodingSystem system, CodeSet codes) {}

    private final List<Line<E>> lines;

    private ItemCodes(List<Line<E>> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Reads and checks a table: item, says (yes or no), system, codes. */
    public static <E extends Enum<E>> ItemCodes<E> ofResource(Class<E> items, String path) {
        return parse(items, path, CsvLines.ofResource(path));
    }

    static <E extends Enum<E>> ItemCodes<E> parse(Class<E> items, String file, List<String> lines) {
        RuleProblems problems = new RuleProblems();
        List<Line<E>> read = new ArrayList<>();
        for (CsvRow row : CsvLines.rows(file, lines, problems)) {
            row.read(problems, cells -> lines(items, cells)).ifPresent(read::addAll);
        }
        problems.throwIfAny();
        return new ItemCodes<>(read);
    }

    private static <E extends Enum<E>> List<Line<E>> lines(Class<E> items, CsvRow row) {
        return RuleFile.systems(row).stream()
                .map(system -> new Line<>(
                        row.value(items, "item"),
                        says(row.cell("says")),
                        system,
                        CodeSet.parse(system, row.cell("codes"))))
                .toList();
    }

    private static boolean says(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no: " + cell);
        };
    }

    /** What a code says of an item; empty when it is silent, as a code is whose system nobody named. */
    public Optional<Boolean> says(E item, StatedCode code) {
        CodingSystem system = CodingSystem.find(code.system());
        if (system == null) {
            return Optional.empty();
        }
        String plain = system.isIcd10() ? code.compact() : system.plain(code.code());
        CodeVariant variant = CodeVariant.of(system, plain);
        return lines.stream()
                .filter(line -> line.item() == item && line.system() == system)
                .filter(line -> holds(line.codes(), plain, variant))
                .map(Line::says)
                .findFirst();
    }

    private static boolean holds(CodeSet codes, String plain, CodeVariant variant) {
        return codes.names().contains(plain)
                || codes.patterns().stream().anyMatch(pattern -> pattern.speaksOf(variant) && pattern.covers(plain));
    }
}
