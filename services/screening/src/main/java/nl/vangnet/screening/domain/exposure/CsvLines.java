package nl.vangnet.screening.domain.exposure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.screening.domain.exposure.RuleProblem.Kind;

/** Reads the rule files: comments with #, a line of column names, cells that may be quoted. */
final class CsvLines {

    private CsvLines() {}

    static List<String> ofResource(String path) {
        try (InputStream in = CsvLines.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no rule file " + path);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One map per line, cell by column name. */
    static List<Map<String, String>> parse(List<String> lines) {
        return rows("lines", lines).stream().map(CsvRow::cells).toList();
    }

    /** As {@link #parse}, each with its place in the file. */
    static List<CsvRow> rows(String file, List<String> lines) {
        RuleProblems problems = new RuleProblems();
        List<CsvRow> rows = rows(file, lines, problems);
        problems.throwIfAny();
        return rows;
    }

    /** The names of the columns, which the first line has that is no comment; none in a file without lines. */
    static List<String> columns(List<String> lines) {
        return lines.stream()
                .filter(line -> !isComment(line))
                .findFirst()
                .map(CsvLines::cells)
                .orElse(List.of());
    }

    /** Counted from 1; 1 in a file without lines. */
    static int lineOfColumns(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!isComment(lines.get(i))) {
                return i + 1;
            }
        }
        return 1;
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    static List<CsvRow> rows(String file, List<String> lines, RuleProblems problems) {
        List<CsvRow> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isComment(line)) {
                continue;
            }
            List<String> cells = cells(line);
            if (columns.isEmpty()) {
                columns = cells;
            } else if (cells.size() != columns.size()) {
                problems.add(Kind.CELLS, file, i + 1, "%d cells instead of %d".formatted(cells.size(), columns.size()));
            } else {
                rows.add(new CsvRow(file, i + 1, row(columns, cells)));
            }
        }
        return rows;
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
