package nl.vangnet.local.feed;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.vangnet.local.folder.PrivateFiles;

/**
 * How far the feed has come, on file. What was sent after the last writing is sent again after a kill; intake knows the
 * message by its control id and its content, and repeats its answer.
 */
final class FeedState {

    private final Path file;
    private final Properties values = new Properties();

    private FeedState(Path file) {
        this.file = file;
    }

    /** Reads the state; a feed that never ran begins at {@code origin}. */
    static FeedState read(Path file, Instant origin) {
        FeedState state = new FeedState(file);
        try {
            if (Files.exists(file)) {
                state.values.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        state.values.putIfAbsent("origin", origin.toString());
        return state;
    }

    Instant origin() {
        return time("origin");
    }

    /** The last message of the ordinary days that was acknowledged. */
    Instant position() {
        return values.containsKey("position") ? time("position") : origin().minusMillis(1);
    }

    String positionControlId() {
        return values.getProperty("position-control-id", "");
    }

    void reached(AdtEvent event) {
        values.setProperty("position", event.at().toString());
        values.setProperty("position-control-id", event.controlId());
    }

    /** Everything that the demo's nurse had to do until here is done. */
    Instant nurseReached() {
        return values.containsKey("nurse") ? time("nurse") : origin();
    }

    void nurseReached(Instant time) {
        values.setProperty("nurse", time.toString());
    }

    long nextQuickVisit() {
        return Long.parseLong(values.getProperty("next-quick-visit", "1"));
    }

    void nextQuickVisit(long number) {
        values.setProperty("next-quick-visit", String.valueOf(number));
    }

    /** The quick visits of which something is still to come. */
    Map<Long, Instant> quickUnderWay() {
        Map<Long, Instant> visits = new TreeMap<>();
        for (String visit : values.getProperty("quick-under-way", "").split(" ")) {
            if (!visit.isEmpty()) {
                String[] parts = visit.split("@");
                visits.put(Long.parseLong(parts[0]), Instant.parse(parts[1]));
            }
        }
        return visits;
    }

    /** When the last message of a quick visit was sent. */
    Instant quickReached() {
        return values.containsKey("quick-reached") ? time("quick-reached") : origin();
    }

    void quick(Map<Long, Instant> underWay, Instant reached) {
        values.setProperty(
                "quick-under-way",
                underWay.entrySet().stream()
                        .map(visit -> visit.getKey() + "@" + visit.getValue())
                        .collect(Collectors.joining(" ")));
        values.setProperty("quick-reached", reached.toString());
    }

    void write() {
        StringWriter text = new StringWriter();
        try {
            values.store(text, "How far the demo feed has come.");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        PrivateFiles.write(file, text.toString());
    }

    private Instant time(String key) {
        return Instant.parse(values.getProperty(key));
    }
}
