package nl.vangnet.local.rescreen;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For a spreadsheet: a row a visit. */
final class CsvReport implements Report {

    private final PrintStream out;

    CsvReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void take(JsonNode line) {
        switch (line.path("type").asText()) {
            case "begin" ->
                out.println(
                        "change,case,visit,arrived,class_before,codes_before,rules_before,why_before,class_after,codes_after,rules_after,why_after");
            case "difference" -> out.println(row(line));
            default -> {
                // The totals are the number of rows.
            }
        }
    }

    private static String row(JsonNode line) {
        return Stream.concat(
                        Stream.of(
                                line.path("kind").asText(),
                                line.path("caseNumber").asText(""),
                                line.path("visitId").asText(),
                                line.path("arrivedAt").asText()),
                        Stream.of("before", "after").map(line::path).flatMap(side -> side(side).stream()))
                .map(CsvReport::cell)
                .collect(Collectors.joining(","));
    }

    private static List<String> side(JsonNode side) {
        return List.of(
                side.path("exposureClass").asText(),
                joined(side, "code", " "),
                joined(side, "rule", " "),
                joined(side, "en", "; "));
    }

    private static String joined(JsonNode side, String field, String between) {
        return side.path("reasons")
                .valueStream()
                .map(reason -> reason.path(field).asText(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** A spreadsheet takes what begins with one of these for a formula, and words of a complaint may. */
    private static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.matches("(?s).*[,\"\\n\\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
