package nl.vangnet.intake.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which event codings are known, and which of them are published. The rows are data: {@code events.csv}. */
public final class KnownEvents {

    /** What is done with an event. */
    public enum Handling {
        PUBLISH,
        IGNORE,
        UNKNOWN
    }

    /** R4 MessageHeader.eventCoding. */
    public record Event(String system, String code) {}

    /** Stands for every code of a system that has no row of its own. */
    private static final String ANY = "*";

    private final Map<String, Handling> rows;

    private KnownEvents(Map<String, Handling> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** Reads lines of {@code system,code,handling}; blank lines and lines that start with # are skipped. */
    public static KnownEvents parse(List<String> lines) {
        Map<String, Handling> rows = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(",", -1));
            if (cells.size() < 3) {
                throw new IllegalArgumentException("event row needs system,code,handling: " + line);
            }
            rows.put(
                    key(cells.get(0).strip(), cells.get(1).strip()),
                    Handling.valueOf(cells.get(2).strip()));
        }
        return new KnownEvents(rows);
    }

    /** The event codings that have a row of their own and are not refused, in the order of their names. */
    public List<Event> taken() {
        return rows.keySet().stream()
                .map(key -> new Event(key.substring(0, key.lastIndexOf('|')), key.substring(key.lastIndexOf('|') + 1)))
                .filter(event -> !event.code().equals(ANY))
                .sorted(Comparator.comparing(Event::system).thenComparing(Event::code))
                .toList();
    }

    public Handling handling(String system, String code) {
        Handling exact = rows.get(key(system, code));
        return exact != null ? exact : rows.getOrDefault(key(system, ANY), Handling.UNKNOWN);
    }

    private static String key(String system, String code) {
        return system + "|" + code;
    }
}
