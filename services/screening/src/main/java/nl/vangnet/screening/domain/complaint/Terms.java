package nl.vangnet.screening.domain.complaint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.vangnet.screening.domain.complaint.Word.Break;
import org.jspecify.annotations.Nullable;

/** Puts the parts of terms together: all parts, near each other, in one sentence. */
final class Terms {

    /** Words between two parts, at most. Wider, and two halves of a sentence become one event. */
    private static final int NEAR = 7;

    private final List<Word> words;
    private final Map<TermPart, TreeMap<Integer, Place>> places = new LinkedHashMap<>();

    private Terms(List<Word> words) {
        this.words = words;
    }

    static List<FoundTerm> in(List<Word> words, List<Place> places) {
        Terms terms = new Terms(words);
        for (Place place : places) {
            if (place.meaning() instanceof TermPart part) {
                terms.places
                        .computeIfAbsent(part, none -> new TreeMap<>())
                        .merge(place.from(), place, (one, other) -> one.to() >= other.to() ? one : other);
            }
        }
        return terms.all();
    }

    private List<FoundTerm> all() {
        List<FoundTerm> found = new ArrayList<>();
        places.forEach((part, firsts) -> {
            if (part.part() == 0) {
                for (Place first : firsts.values()) {
                    FoundTerm term = complete(part.term(), first);
                    if (term != null) {
                        found.add(term);
                    }
                }
            }
        });
        found.sort(Comparator.comparingInt(FoundTerm::from));
        return found;
    }

    private @Nullable FoundTerm complete(Term term, Place first) {
        List<Place> parts = new ArrayList<>(term.parts());
        parts.add(first);
        for (int part = 1; part < term.parts(); part++) {
            Place nearest = nearest(first, places.get(new TermPart(term, part)));
            if (nearest == null) {
                return null;
            }
            parts.add(nearest);
        }
        parts.sort(Comparator.comparingInt(Place::from));
        return new FoundTerm(term, parts);
    }

    private @Nullable Place nearest(Place first, @Nullable TreeMap<Integer, Place> others) {
        if (others == null) {
            return null;
        }
        Place nearest = null;
        for (Place other :
                others.subMap(first.from() - 2 * NEAR, first.to() + NEAR + 1).values()) {
            boolean nearer = nearest == null || gap(first, other) < gap(first, nearest);
            if (nearer
                    && gap(first, other) <= NEAR
                    && !first.overlaps(other.from(), other.to())
                    && together(first, other)) {
                nearest = other;
            }
        }
        return nearest;
    }

    private static int gap(Place one, Place other) {
        return Math.max(other.from() - one.to(), one.from() - other.to());
    }

    private boolean together(Place one, Place other) {
        return words.subList(Math.min(one.from(), other.from()) + 1, Math.max(one.from(), other.from()) + 1).stream()
                .noneMatch(word -> word.before() == Break.SENTENCE);
    }
}
