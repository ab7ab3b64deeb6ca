package nl.vangnet.local.rescreen;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** For a person: each visit with what both sets say, and the counts at the end. */
final class PlainReport implements Report {

    private static final DateTimeFormatter ARRIVED = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);

    private final PrintStream out;
    private ZoneId zone = ZoneOffset.UTC;
    private String live = "";
    private String other = "";

    PlainReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void take(JsonNode line) {
        switch (line.path("type").asText()) {
            case "begin" -> begin(line);
            case "difference" -> difference(line);
            case "end" -> end(line);
            default -> {
                // Progress is not a part of the report.
            }
        }
    }

    private void begin(JsonNode line) {
        zone = ZoneId.of(line.path("zone").asText());
        live = line.path("live").asText();
        other = line.path("other").asText();
        out.printf(
                "Rule set %s beside %s, which is live. Arrivals since %s (%s).%n%n",
                other, live, line.path("since").asText(), zone);
    }

    private void difference(JsonNode line) {
        String what = switch (line.path("kind").asText()) {
            case "ADDED" -> "ADDED  ";
            case "DROPPED" -> "DROPPED";
            default -> "CLASS  ";
        };
        String number = line.path("caseNumber").asText("");
        out.printf(
                "%s  %s, arrived %s%n",
                what,
                number.isEmpty() ? "visit " + line.path("visitId").asText() + ", no case" : "case " + number,
                ARRIVED.format(Instant.parse(line.path("arrivedAt").asText()).atZone(zone)));
        side(live, line.path("before"));
        side(other, line.path("after"));
        out.println();
    }

    private void side(String version, JsonNode side) {
        String begin =
                "    %s: %s".formatted(version, side.path("exposureClass").asText());
        for (JsonNode reason : side.path("reasons")) {
            String code = reason.path("code").asText("");
            out.printf(
                    "%s  %s [%srule %s]%n",
                    begin,
                    reason.path("en").asText(),
                    code.isEmpty() ? "" : code + ", ",
                    reason.path("rule").asText());
            begin = " ".repeat(begin.length());
        }
    }

    private void end(JsonNode line) {
        out.printf(
                "%d visits: %d would be added, %d dropped, %d get another class, %d keep it on another ground.%n",
                line.path("visits").asLong(),
                line.path("added").asLong(),
                line.path("dropped").asLong(),
                line.path("otherClass").asLong(),
                line.path("otherReason").asLong());
        for (String name : List.of("SPECIAL", "INCLUDE", "REVIEW", "EXCLUDE")) {
            out.printf("  %-8s %8d -> %d%n", name, sum(line, "before", name), sum(line, "after", name));
        }
        out.println("Nothing was changed.");
    }

    private static long sum(JsonNode line, String side, String name) {
        return line.path("flows")
                .valueStream()
                .filter(flow -> flow.path(side).asText().equals(name))
                .mapToLong(flow -> flow.path("visits").asLong())
                .sum();
    }
}
