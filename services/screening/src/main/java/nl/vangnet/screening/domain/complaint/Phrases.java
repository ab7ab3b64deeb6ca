package nl.vangnet.screening.domain.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.screening.domain.complaint.Word.Break;

/** Finds every phrase of the lists in a row of words. The work grows with the words, not with the lists. */
final class Phrases {

    /** Articles and the like that a phrase may have between its words: {@code hit by (a) car}. */
    static final String LIGHT = "@light";

    /** Stands in a phrase for any one word. */
    static final String ANY = "_";

    private static final int LIGHT_WORDS = 2;

    private final Vocabulary vocabulary;
    private final int light;
    private final int any;
    private final Map<Integer, List<Phrase>> byFirst = new HashMap<>();

    Phrases(Vocabulary vocabulary, int light, int any, List<Phrase> phrases) {
        this.vocabulary = vocabulary;
        this.light = light;
        this.any = any;
        for (Phrase phrase : phrases) {
            byFirst.computeIfAbsent(phrase.numbers().getFirst(), none -> new ArrayList<>())
                    .add(phrase);
        }
    }

    List<Place> in(List<Word> words) {
        int[][] numbers = words.stream().map(vocabulary::numbersOf).toArray(int[][]::new);
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < numbers.length; at++) {
            for (int number : numbers[at]) {
                for (Phrase phrase : byFirst.getOrDefault(number, List.of())) {
                    int to = end(phrase, words, numbers, at);
                    if (to > 0) {
                        places.add(new Place(phrase.meaning(), at, to));
                    }
                }
            }
        }
        return places;
    }

    /** Behind the last word of the phrase that begins here, or -1. */
    private int end(Phrase phrase, List<Word> words, int[][] numbers, int from) {
        int at = from + 1;
        for (int wanted : phrase.numbers().subList(1, phrase.numbers().size())) {
            int skipped = 0;
            while (at < numbers.length && wanted != any && !has(numbers[at], wanted)) {
                boolean passable = has(numbers[at], light) && skipped < LIGHT_WORDS && isSamePiece(words.get(at));
                if (!passable) {
                    return -1;
                }
                skipped++;
                at++;
            }
            if (at == numbers.length || !isSamePiece(words.get(at))) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean isSamePiece(Word word) {
        return word.before() == Break.NONE;
    }

    private static boolean has(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }
}
