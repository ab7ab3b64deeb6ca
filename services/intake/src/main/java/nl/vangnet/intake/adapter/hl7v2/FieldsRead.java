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

/** Which fields of HL7 v2 are read, and by which table. The rows are data, {@code hl7-fields.csv}, and tests hold them to be true. */
final class FieldsRead {

    private static final Map<String, Row> ROWS = read();

    private FieldsRead() {}

    /**
     * One field that is read.
     *
     * @param table of HL7 v2 that its codes are from; empty for none
     * @param target the R4 element that is made of it
     */
    record Row(String place, String table, String target) {}

    static boolean reads(String segment, int field) {
        return ROWS.containsKey(segment + "-" + field);
    }

    static @Nullable String table(String segment, int field) {
        Row row = ROWS.get(segment + "-" + field);
        return row == null || row.table().isEmpty() ? null : row.table();
    }

    static Map<String, Row> rows() {
        return ROWS;
    }

    private static Map<String, Row> read() {
        Map<String, Row> rows = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(
                        FieldsRead.class.getResourceAsStream("hl7-fields.csv"), "hl7-fields.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = line.split(",", 3);
                        rows.put(cells[0], new Row(cells[0], cells[1], cells[2]));
                    });
            return Map.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("hl7-fields.csv cannot be read", e);
        }
    }
}
