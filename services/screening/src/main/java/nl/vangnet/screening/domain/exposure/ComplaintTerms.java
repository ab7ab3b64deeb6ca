package nl.vangnet.screening.domain.exposure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.vangnet.screening.domain.complaint.ComplaintReader;
import nl.vangnet.screening.domain.complaint.ComplaintReading;
import nl.vangnet.screening.domain.complaint.Mention;
import nl.vangnet.screening.domain.complaint.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a complaint ask for (clinical.md 2.6). A weak signal: what is denied, past, feared, somebody else's or
 * looked after does not count, and no word does more than ask a nurse to look, but for self-harm (SR1).
 */
final class ComplaintTerms {

    private static final String EVENTS = "complaint-events";

    private final String version;
    private final ComplaintReader reader;
    private final Map<String, Asked> byEvent;

    /**
     * What an event asks for.
     *
     * @param route who is asked first when it is SPECIAL, or who knows about it when it is not, or null
     * @param title what a sentence calls it
     * @param saysWhose the title tells already whose event it is
     */
    record Asked(ExposureClass exposureClass, @Nullable SafetyRoute route, Phrase title, boolean saysWhose) {

        Asked {
            if (exposureClass == ExposureClass.INCLUDE) {
                throw new IllegalArgumentException("words alone never include (clinical.md 2.6)");
            }
        }
    }

    private ComplaintTerms(String version, ComplaintReader reader, Map<String, Asked> byEvent) {
        this.version = version;
        this.reader = reader;
        this.byEvent = Map.copyOf(byEvent);
    }

    /**
     * Reads and checks the five files of the words.
     *
     * @param version by which a decision names them
     * @param lines the lines of the file of a name, for example {@code complaint-terms}
     * @param longest characters that are read of a complaint
     */
    static ComplaintTerms of(String version, Function<String, List<String>> lines, int longest) {
        RuleProblems problems = new RuleProblems();
        ComplaintTerms terms = of(version, name -> CsvLines.rows(name, lines.apply(name), problems), longest, problems);
        problems.throwIfAny();
        return terms;
    }

    /** As above, from rows; what is wrong is gathered, and what comes of it then is not to be used. */
    static ComplaintTerms of(String version, Function<String, List<CsvRow>> rows, int longest, RuleProblems problems) {
        WordLists lists = new WordLists();
        Map<String, Asked> byEvent = new HashMap<>();
        for (CsvRow row : rows.apply(EVENTS)) {
            row.read(problems, ComplaintTerms::asked).ifPresent(asked -> byEvent.put(row.cell("event"), asked));
        }
        take(rows.apply(EVENTS), lists::addEvent, problems);
        take(rows.apply("complaint-words"), lists::addWords, problems);
        take(rows.apply("complaint-real-words"), lists::addWords, problems);
        take(rows.apply("complaint-terms"), lists::addTerm, problems);
        take(rows.apply("complaint-cues"), lists::addCue, problems);
        return new ComplaintTerms(version, lists.reader(longest), byEvent);
    }

    private static void take(List<CsvRow> rows, Consumer<Map<String, String>> taker, RuleProblems problems) {
        rows.stream()
                .filter(row -> !problems.areIn(row))
                .forEach(row -> row.read(problems, cells -> {
                    taker.accept(cells.cells());
                    return cells;
                }));
    }

    private static Asked asked(CsvRow row) {
        return new Asked(
                row.value(ExposureClass.class, "asks"),
                row.optional(SafetyRoute.class, "route"),
                new Phrase(row.cell("title_en"), row.cell("title_nl")),
                row.flag("says_whose"));
    }

    String version() {
        return version;
    }

    /** Everything that the complaint speaks of, also what does not count and why. */
    ComplaintReading read(String text) {
        return reader.read(text);
    }

    Asked asked(Mention mention) {
        return Objects.requireNonNull(byEvent.get(mention.event().id()));
    }

    /** What is known of an event by its id; empty for one of an older list. */
    Optional<Asked> event(String id) {
        return Optional.ofNullable(byEvent.get(id));
    }
}
