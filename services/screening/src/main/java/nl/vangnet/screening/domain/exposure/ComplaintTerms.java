package nl.vangnet.screening.domain.exposure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final ComplaintReader reader;
    private final Map<String, Asked> byEvent;

    /**
     * What an event asks for.
     *
     * @param route who is asked first when it is SPECIAL, or who knows about it when it is not, or null
     */
    record Asked(ExposureClass exposureClass, @Nullable SafetyRoute route) {

        Asked {
            if (exposureClass == ExposureClass.INCLUDE) {
                throw new IllegalArgumentException("words alone never include (clinical.md 2.6)");
            }
        }
    }

    private ComplaintTerms(ComplaintReader reader, Map<String, Asked> byEvent) {
        this.reader = reader;
        this.byEvent = Map.copyOf(byEvent);
    }

    /**
     * Reads and checks the five files of the words.
     *
     * @param lines the lines of the file of a name, for example {@code complaint-terms}
     * @param longest characters that are read of a complaint
     */
    static ComplaintTerms of(Function<String, List<String>> lines, int longest) {
        RuleProblems problems = new RuleProblems();
        ComplaintTerms terms = of(name -> CsvLines.rows(name, lines.apply(name), problems), longest, problems);
        problems.throwIfAny();
        return terms;
    }

    /** As above, from rows; what is wrong is gathered, and what comes of it then is not to be used. */
    static ComplaintTerms of(Function<String, List<CsvRow>> rows, int longest, RuleProblems problems) {
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
        return new ComplaintTerms(lists.reader(longest), byEvent);
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
        new Phrase(row.cell("title_en"), row.cell("title_nl"));
        return new Asked(row.value(ExposureClass.class, "asks"), row.optional(SafetyRoute.class, "route"));
    }

    /** Everything that the complaint speaks of, also what does not count and why. */
    ComplaintReading read(String text) {
        return reader.read(text);
    }

    /** The words of the event that asks for most, as written. */
    Optional<String> find(String text) {
        return strongest(text).map(Mention::words);
    }

    /** The event that counts and asks for most, of equals the first. */
    Optional<Mention> strongest(String text) {
        return read(text).mentions().stream()
                .filter(Mention::counts)
                .min(Comparator.comparing(mention -> asked(mention).exposureClass()));
    }

    Asked asked(Mention mention) {
        return byEvent.getOrDefault(mention.event().id(), new Asked(ExposureClass.REVIEW, null));
    }
}
