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
    private final Phrase[][] byFirst;

    Phrases(Vocabulary vocabulary, int light, int any, List<Phrase> phrases) {
        this.vocabulary = vocabulary;
        this.light = light;
        this.any = any;
        Map<Integer, List<Phrase>> first = new HashMap<>();
        for (Phrase phrase : phrases) {
            first.computeIfAbsent(phrase.number(0), none -> new ArrayList<>()).add(phrase);
        }
        this.byFirst = new Phrase[vocabulary.size()][];
        for (int number = 0; number < byFirst.length; number++) {
            byFirst[number] = first.getOrDefault(number, List.of()).toArray(Phrase[]::new);
        }
    }

    List<Place> in(List<Word> words) {
        int[][] numbers = new int[words.size()][];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = vocabulary.numbersOf(words.get(at));
        }
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < numbers.length; at++) {
            for (int number : numbers[at]) {
                for (Phrase phrase : byFirst[number]) {
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
        for (int i = 1; i < phrase.size(); i++) {
            int wanted = phrase.number(i);
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
