package nl.vangnet.screening.domain.complaint;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads complaints with the word lists of one version. Immutable and thread safe; the time for a text grows with its
 * length and no more, and the length has a limit.
 */
public final class ComplaintReader {

    /** Chief complaints are a line; whole letters get this far. Bounds the work that a sender can cause. */
    public static final int DEFAULT_LONGEST = 10_000;

    private final Phrases phrases;
    private final int longest;

    ComplaintReader(Phrases phrases, int longest) {
        this.phrases = phrases;
        this.longest = longest;
    }

    public ComplaintReading read(String text) {
        boolean cut = text.length() > longest;
        String read = cut ? text.substring(0, longest) : text;
        return new ComplaintReading(mentions(read), cut, Legibility.isLegible(read));
    }

    private List<Mention> mentions(String text) {
        List<Word> words = Words.of(text);
        List<Place> places = phrases.in(words);
        if (places.isEmpty()) {
            return List.of();
        }
        List<FoundTerm> found = Terms.in(words, places);
        if (found.isEmpty()) {
            return List.of();
        }
        Context context = new Context(Cues.in(words, places, found));
        List<Mention> mentions = new ArrayList<>();
        for (FoundTerm term : found) {
            Mention mention = mention(text, words, term, context.judge(term));
            if (mentions.isEmpty() || !isSame(mentions.getLast(), mention)) {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    private static Mention mention(String text, List<Word> words, FoundTerm found, Context.Judgement judgement) {
        Place cue = judgement.cue();
        return new Mention(
                found.term().event(),
                judgement.role(),
                words(text, words, found),
                words.get(found.from()).start(),
                words.get(found.to() - 1).end(),
                judgement.against(),
                cue == null ? null : words(text, words, cue.from(), cue.to()));
    }

    /** Two terms that speak of one event with the same words are one mention. */
    private static boolean isSame(Mention one, Mention other) {
        return one.event().equals(other.event())
                && one.counts() == other.counts()
                && one.start() < other.end()
                && other.start() < one.end();
    }

    private static String words(String text, List<Word> words, FoundTerm found) {
        List<String> parts = new ArrayList<>();
        int to = -1;
        for (Place part : found.parts()) {
            if (part.from() == to) {
                // Parts that stand side by side are quoted as one.
                parts.add(words(text, words, found.parts().get(parts.size() - 1).from(), part.to()));
                parts.remove(parts.size() - 2);
            } else {
                parts.add(words(text, words, part.from(), part.to()));
            }
            to = part.to();
        }
        return String.join(" … ", parts);
    }

    private static String words(String text, List<Word> words, int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
