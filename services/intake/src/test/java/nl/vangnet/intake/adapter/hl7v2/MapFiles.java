package nl.vangnet.intake.adapter.hl7v2;

import java.util.ArrayList;
import java.util.List;
import nl.vangnet.intake.Adt;

/** Reads the maps of the HL7 v2-to-FHIR guide ({@code hl7-maps}), as the guide has them. */
final class MapFiles {

    private MapFiles() {}

    /**
     * One row of a segment map.
     *
     * @param condition in the guide's own words; empty for always
     * @param target the path of the R4 element, as the guide writes it
     * @param assignment the constant that is assigned, or empty where the field's value is
     */
    record SegmentRow(String map, String field, String type, String condition, String target, String assignment) {

        @Override
        public String toString() {
            return "%s %s -> %s%s".formatted(map, field, target, condition.isEmpty() ? "" : " " + condition);
        }
    }

    /** One row of a code map. */
    record CodeRow(String map, String code, String target, String targetSystem) {

        @Override
        public String toString() {
            return "%s %s -> %s".formatted(map, code, target);
        }
    }

    /** Where the converter parts from a map. */
    record Exception(String map, String from, String target, String why) {}

    static List<SegmentRow> segmentRows(String map) {
        return rows("segments/" + map + ".csv").stream()
                .filter(cells -> cells.size() > 16 && !cells.get(9).isBlank())
                .map(cells -> new SegmentRow(
                        map,
                        cells.get(1).strip(),
                        cells.get(3).strip(),
                        String.join("", cells.subList(6, 9)).strip(),
                        cells.get(9).strip(),
                        cells.get(16).strip()))
                .filter(row -> row.field().matches("[A-Z0-9]{3}-\\d+"))
                .toList();
    }

    static List<CodeRow> codeRows(String map) {
        return rows("codes/" + map + ".csv").stream()
                .skip(2)
                .filter(cells -> !cells.get(0).isBlank() && !cells.get(6).isBlank())
                .map(cells -> new CodeRow(
                        map,
                        cells.get(0).strip(),
                        cells.get(6).strip(),
                        cells.get(9).strip()))
                .toList();
    }

    static List<Exception> exceptions() {
        return rows("exceptions.csv").stream()
                .filter(cells -> !cells.getFirst().startsWith("#"))
                .map(cells -> new Exception(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                .toList();
    }

    /** RFC 4180: cells may be quoted, and a quoted cell may hold commas and line ends. */
    private static List<List<String>> rows(String file) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        String text = Adt.resource("hl7-maps/" + file);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                row.add(cell.toString());
                rows.add(row);
                row = new ArrayList<>();
                cell.setLength(0);
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
