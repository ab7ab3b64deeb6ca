package nl.vangnet.screening.domain.complaint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.screening.domain.complaint.Word.Break;
import org.jspecify.annotations.Nullable;

/** The cues of a complaint and how far each of them reaches. */
final class Cues {

    /** A list goes on over a comma when its joining word comes within so many words. */
    private static final int LIST_ITEM = 3;

    /** Words; no cue reaches farther, so that the work on many events with many cues stays in proportion. */
    private static final int FARTHEST = Cue.FARTHEST + Cue.LONGEST;

    private final List<Word> words;
    private final Map<CueKind, Place> aboutTheText = new EnumMap<>(CueKind.class);
    private final Map<CueKind, List<Place>> byKind = new EnumMap<>(CueKind.class);
    private final BitSet turns = new BitSet();
    private final BitSet causes = new BitSet();
    private final BitSet joins = new BitSet();
    private final BitSet histories = new BitSet();

    private Cues(List<Word> words) {
        this.words = words;
    }

    /** A cue inside a longer cue, or inside the words of an event, is none: {@code kan niet} in {@code weet niet}. */
    static Cues in(List<Word> words, List<Place> places, List<FoundTerm> terms) {
        Cues cues = new Cues(words);
        List<Place> all =
                places.stream().filter(place -> place.meaning() instanceof Cue).toList();
        int[] longest = new int[words.size()];
        all.forEach(place -> cover(longest, place));
        terms.forEach(term -> term.parts().forEach(part -> cover(longest, part)));
        for (Place place : all) {
            if (place.length() >= longest[place.from()] || cue(place).kind() == CueKind.OTHER_SENSE) {
                cues.add(place);
            }
        }
        return cues;
    }

    private static void cover(int[] longest, Place place) {
        for (int i = place.from(); i < place.to(); i++) {
            longest[i] = Math.max(longest[i], place.length());
        }
    }

    private static Cue cue(Place place) {
        return (Cue) place.meaning();
    }

    private void add(Place place) {
        CueKind kind = cue(place).kind();
        switch (kind) {
            case TURN -> turns.set(place.from());
            case CAUSE -> causes.set(place.from());
            case LIST -> joins.set(place.from());
            default -> {
                byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(place);
                if (kind == CueKind.PAST && cue(place).scope() != Cue.Scope.SENTENCE) {
                    histories.set(place.from());
                }
                if (cue(place).scope() == Cue.Scope.TEXT) {
                    aboutTheText.putIfAbsent(kind, place);
                }
            }
        }
    }

    /** The last cue of a kind, or null. */
    @Nullable
    Place last(CueKind kind) {
        List<Place> places = byKind.getOrDefault(kind, List.of());
        return places.isEmpty() ? null : places.getLast();
    }

    /** The cues of a kind that could be about some words: those about the whole text, and those not too far away. */
    List<Place> near(CueKind kind, int from, int to) {
        List<Place> places = byKind.getOrDefault(kind, List.of());
        Place wide = aboutTheText.get(kind);
        if (wide != null) {
            return List.of(wide);
        }
        return places.subList(firstFrom(places, from - FARTHEST), firstFrom(places, to + FARTHEST));
    }

    /** The index of the first place from a word on; places are in the order of the text. */
    private static int firstFrom(List<Place> places, int from) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a cue is about the words at a place. */
    boolean reaches(Place cuePlace, Place about) {
        Cue cue = cue(cuePlace);
        return switch (cue.scope()) {
            case HERE -> cuePlace.overlaps(about.from(), about.to());
            case TEXT -> true;
            case AHEAD -> ahead(cuePlace, about, false);
            case AHEAD_LIST -> ahead(cuePlace, about, true);
            case BACK -> back(cuePlace, about, false);
            case SENTENCE -> ahead(cuePlace, about, true) || back(cuePlace, about, true);
        };
    }

    /** Whether nothing but words stands between two places of one piece of a sentence. */
    boolean isSamePiece(Place one, Place other) {
        return isOpen(Math.min(one.from(), other.from()), Math.max(one.from(), other.from()), false);
    }

    private boolean ahead(Place cuePlace, Place about, boolean overCommas) {
        int gap = about.from() - cuePlace.to();
        if (gap < 0 || gap >= cue(cuePlace).reach() || !isOpen(cuePlace.to() - 1, about.from(), overCommas)) {
            return false;
        }
        CueKind kind = cue(cuePlace).kind();
        boolean endsAtCause = kind == CueKind.NEGATED || kind == CueKind.IMAGINED;
        return isFree(turns, cuePlace.to(), about.from())
                && !(endsAtCause && !isFree(causes, cuePlace.to(), about.from()));
    }

    /** A year in a history that has begun dates that history, and not what stands before it. */
    private boolean back(Place cuePlace, Place about, boolean overCommas) {
        int gap = cuePlace.from() - about.to();
        boolean inHistory = cue(cuePlace).kind() == CueKind.PAST && !isFree(histories, about.to(), cuePlace.from());
        return gap >= 0
                && gap < cue(cuePlace).reach()
                && !inHistory
                && isOpen(about.to() - 1, cuePlace.from(), overCommas)
                && isFree(turns, about.to(), cuePlace.from());
    }

    private static boolean isFree(BitSet marks, int from, int to) {
        int mark = marks.nextSetBit(from);
        return mark < 0 || mark >= to;
    }

    private boolean isOpen(int from, int to, boolean overCommas) {
        for (int i = from + 1; i <= to; i++) {
            Break before = words.get(i).before();
            boolean closed = before == Break.SENTENCE || (before == Break.PIECE && !overCommas && !isListItem(i));
            if (closed) {
                return false;
            }
        }
        return true;
    }

    private boolean isListItem(int at) {
        int join = joins.nextSetBit(at);
        return join >= 0 && join < at + LIST_ITEM;
    }
}
