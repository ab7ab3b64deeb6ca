package nl.vangnet.intake.domain.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the codes of each field may be mapped to. The rows are data: {@code code-targets.csv}. */
public final class CodeTargets {

    private static final int LONGEST = 200;
    private static final int CELLS = 5;

    private final Map<CodeField, List<System>> systems;

    private CodeTargets(Map<CodeField, List<System>> systems) {
        this.systems = systems;
    }

    /**
     * A code system of one field.
     *
     * @param codes the only ones that are understood; empty if any of the shape is
     */
    public record System(
            String uri,
            String title,
            List<MappedCode> codes,
            @Nullable Pattern shape) {

        public System {
            codes = List.copyOf(codes);
        }
    }

    /** Reads lines of {@code fields|system|title|code|display}; blank ones and those that start with # are skipped. */
    public static CodeTargets parse(List<String> lines) {
        Map<CodeField, List<System>> systems = new EnumMap<>(CodeField.class);
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            // A pattern may hold the separator, but not between slashes that stand at its ends.
            List<String> cells = cells(line);
            for (String field : cells.getFirst().split("\\+")) {
                add(systems.computeIfAbsent(CodeField.valueOf(field), f -> new ArrayList<>()), cells);
            }
        }
        return new CodeTargets(systems);
    }

    private static List<String> cells(String line) {
        int pattern = line.indexOf("|/");
        if (pattern < 0) {
            return checked(List.of(line.split("\\|", -1)), line);
        }
        int end = line.lastIndexOf("/|");
        List<String> cells = new ArrayList<>(List.of(line.substring(0, pattern).split("\\|", -1)));
        cells.add(line.substring(pattern + 1, end + 1));
        cells.add(line.substring(end + 2));
        return checked(cells, line);
    }

    private static List<String> checked(List<String> cells, String line) {
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("a code target needs fields|system|title|code|display: " + line);
        }
        return cells;
    }

    private static void add(List<System> systems, List<String> cells) {
        String uri = cells.get(1);
        String code = cells.get(3);
        if (code.startsWith("/")) {
            Pattern shape = Pattern.compile(code.substring(1, code.length() - 1));
            systems.add(new System(uri, cells.get(2), List.of(), shape));
            return;
        }
        MappedCode mapped = new MappedCode(uri, code, cells.get(4));
        for (int i = 0; i < systems.size(); i++) {
            System known = systems.get(i);
            if (known.uri().equals(uri)) {
                List<MappedCode> codes = new ArrayList<>(known.codes());
                codes.add(mapped);
                systems.set(i, new System(uri, known.title(), codes, null));
                return;
            }
        }
        systems.add(new System(uri, cells.get(2), List.of(mapped), null));
    }

    /** The systems of a field, in the order in which they are offered. */
    public List<System> of(CodeField field) {
        return List.copyOf(systems.getOrDefault(field, List.of()));
    }

    /** Why this code cannot be mapped to that; empty if it can. */
    public Optional<TargetProblem> problem(LocalCode from, MappedCode to) {
        if (from.code().isBlank() || from.code().length() > LONGEST) {
            return Optional.of(TargetProblem.BAD_LOCAL_CODE);
        }
        return of(from.field()).stream()
                .filter(system -> system.uri().equals(to.system()))
                .findFirst()
                .map(system -> problem(system, to.code()))
                .orElse(Optional.of(TargetProblem.WRONG_SYSTEM));
    }

    private static Optional<TargetProblem> problem(System system, String code) {
        Pattern shape = system.shape();
        if (shape != null) {
            return shape.matcher(code).matches() ? Optional.empty() : Optional.of(TargetProblem.BAD_CODE_SHAPE);
        }
        return system.codes().stream().anyMatch(known -> known.code().equals(code))
                ? Optional.empty()
                : Optional.of(TargetProblem.UNKNOWN_CODE);
    }

    /** The code with the words that the table has for it, where nobody gave it any. */
    public MappedCode worded(CodeField field, MappedCode code) {
        if (code.display() != null && !code.display().isBlank()) {
            return code;
        }
        return of(field).stream()
                .flatMap(system -> system.codes().stream())
                .filter(known ->
                        known.system().equals(code.system()) && known.code().equals(code.code()))
                .findFirst()
                .orElse(new MappedCode(code.system(), code.code(), null));
    }
}
