package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.screening.domain.complaint.ComplaintReading;
import nl.vangnet.screening.domain.complaint.CueKind;
import nl.vangnet.screening.domain.complaint.Mention;
import nl.vangnet.screening.domain.complaint.Role;
import nl.vangnet.screening.domain.visit.SourceMessage;
import org.jspecify.annotations.Nullable;

/**
 * Makes of each complaint its reasons, and of what does not count the words beside them. A text gives one reason for
 * each event and whose it is, however often it says so: their number is bounded by the kinds of events.
 */
final class ComplaintFindings {

    private static final String BETWEEN_QUOTES = " … ";

    /** Words that one reason quotes of one text; more of them make it no clearer. */
    private static final int QUOTES = 3;

    /** A term is a few words, so what it stands within begins near it; bounds the work that a long text causes. */
    private static final int NEIGHBOURS = 16;

    private final ComplaintTerms terms;
    private final FoundReasons found;

    ComplaintFindings(ComplaintTerms terms, FoundReasons found) {
        this.terms = terms;
        this.found = found;
    }

    private record Denied(String event, CueKind against) {}

    /** Reads a text that is all that its place says: when nobody can read it, somebody has to look. */
    void read(String text, String at, @Nullable SourceMessage message) {
        read(text, true, at, message);
    }

    /** Reads what stands for a code or beside it; what has no words is asked about as a code. */
    void readWordsOf(NamedCode code) {
        read(code.words(), code.saysWords(), code.stated().at(), code.stated().message());
    }

    private void read(String text, boolean asksWhenIllegible, String at, @Nullable SourceMessage message) {
        ComplaintReading reading = terms.read(text);
        if (!reading.mentions().isEmpty()) {
            addMentions(reading.mentions(), at, message);
        }
        if (reading.cut()) {
            found.add(new ExposureReason(
                    NamedRule.TEXT_CUT.id(), NamedRule.TEXT_CUT.exposureClass(), null, null, null, at, message));
        }
        if (!reading.legible() && asksWhenIllegible) {
            found.add(ExposureReason.ofWords(NamedRule.TEXT_NOT_READABLE, text, at, message));
        }
    }

    private void addMentions(List<Mention> mentions, String at, @Nullable SourceMessage message) {
        Map<ToldEvent, List<Mention>> counted = new LinkedHashMap<>();
        Map<Denied, List<Mention>> uncounted = new LinkedHashMap<>();
        for (Mention mention : eachOnce(withoutParts(mentions))) {
            String event = mention.event().id();
            CueKind against = mention.against();
            if (against == null) {
                counted.computeIfAbsent(new ToldEvent(event, mention.role()), none -> new ArrayList<>())
                        .add(mention);
            } else {
                uncounted
                        .computeIfAbsent(new Denied(event, against), none -> new ArrayList<>())
                        .add(mention);
            }
        }
        counted.forEach((told, same) -> {
            ComplaintTerms.Asked asked = terms.asked(same.getFirst());
            found.add(asked.route(), ExposureReason.ofEvent(told, asked.exposureClass(), quoted(same), at, message));
        });
        uncounted.forEach((denied, same) -> found.addNotCounted(new UncountedWords(
                denied.event(), denied.against(), quoted(same), same.getFirst().againstWords(), at, message)));
    }

    /** What stands within longer words that say as much: the accident of a car accident is no second event. */
    private List<Mention> withoutParts(List<Mention> mentions) {
        if (mentions.size() == 1) {
            return mentions;
        }
        List<Mention> whole = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            if (!isPart(mentions, i)) {
                whole.add(mentions.get(i));
            }
        }
        return whole;
    }

    private boolean isPart(List<Mention> mentions, int index) {
        Mention mention = mentions.get(index);
        int last = Math.min(mentions.size(), index + NEIGHBOURS + 1);
        for (int i = Math.max(0, index - NEIGHBOURS); i < last; i++) {
            Mention other = mentions.get(i);
            if (isWithin(mention, other) && (isSameEventOfThePatient(mention, other) || saysAsMuch(other, mention))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Mention part, Mention whole) {
        return part.against() == whole.against()
                && whole.start() <= part.start()
                && part.end() <= whole.end()
                && part.end() - part.start() < whole.end() - whole.start();
    }

    private static boolean isSameEventOfThePatient(Mention part, Mention whole) {
        return part.event().equals(whole.event()) && part.role() != whole.role() && whole.role() == Role.PATIENT;
    }

    /** Words with a gap between them hold what stands in the gap by chance. */
    private boolean saysAsMuch(Mention whole, Mention part) {
        return !whole.words().contains(BETWEEN_QUOTES) && !outranks(terms.asked(part), terms.asked(whole));
    }

    /** The same words can speak of two events; the one that asks for most says it, or the one that has a route. */
    private List<Mention> eachOnce(List<Mention> mentions) {
        if (mentions.size() == 1) {
            return mentions;
        }
        List<Mention> once = new ArrayList<>();
        for (Mention mention : mentions) {
            if (once.isEmpty() || !isOfSameWords(once.getLast(), mention)) {
                once.add(mention);
            } else if (outranks(terms.asked(mention), terms.asked(once.getLast()))) {
                once.set(once.size() - 1, mention);
            }
        }
        return once;
    }

    private static boolean isOfSameWords(Mention one, Mention other) {
        return one.start() == other.start() && one.end() == other.end() && one.against() == other.against();
    }

    private static boolean outranks(ComplaintTerms.Asked one, ComplaintTerms.Asked other) {
        int order = one.exposureClass().compareTo(other.exposureClass());
        return order < 0 || (order == 0 && one.route() != null && other.route() == null);
    }

    /** Words with a gap between them, where words that stand together within them tell of the same event. */
    private static boolean saysLess(Mention mention, List<Mention> same) {
        return mention.words().contains(BETWEEN_QUOTES)
                && same.stream()
                        .anyMatch(other ->
                                isWithin(other, mention) && !other.words().contains(BETWEEN_QUOTES));
    }

    private static String quoted(List<Mention> mentions) {
        if (mentions.size() == 1) {
            return mentions.getFirst().words();
        }
        List<String> quotes = new ArrayList<>();
        for (Mention mention : mentions) {
            String words = mention.words();
            if (quotes.size() == QUOTES) {
                break;
            }
            if (quotes.stream().noneMatch(quote -> quote.contains(words)) && !saysLess(mention, mentions)) {
                quotes.add(words);
            }
        }
        return String.join(BETWEEN_QUOTES, quotes);
    }
}
