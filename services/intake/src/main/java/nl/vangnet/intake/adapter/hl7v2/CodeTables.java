package nl.vangnet.intake.adapter.hl7v2;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables of HL7 v2 whose codes we read, with what each code means. The rows are data: {@code hl7-tables.csv}. */
final class CodeTables {

    private static final Map<String, Map<String, String>> TABLES = read();

    private CodeTables() {}

    /** Whether the standard lists the codes of the table; of some it only says that a hospital may. */
    static boolean lists(String table) {
        return TABLES.containsKey(table);
    }

    /** What the code means, or null if the table does not have it. */
    static @Nullable String meaning(String table, String code) {
        Map<String, String> rows = TABLES.getOrDefault(table, Map.of());
        String meaning = rows.get(code);
        // Discharge dispositions are written with and without their zero.
        return meaning != null || code.length() != 1 ? meaning : rows.get("0" + code);
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> tables = new HashMap<>();
        try (InputStream rows = Objects.requireNonNull(
                        CodeTables.class.getResourceAsStream("hl7-tables.csv"), "hl7-tables.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = line.split(",", 3);
                        tables.computeIfAbsent(cells[0], table -> new HashMap<>())
                                .put(cells[1], cells[2]);
                    });
            return Map.copyOf(tables);
        } catch (IOException e) {
            throw new UncheckedIOException("hl7-tables.csv cannot be read", e);
        }
    }
}
