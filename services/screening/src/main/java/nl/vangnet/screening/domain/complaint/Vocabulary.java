package nl.vangnet.screening.domain.complaint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of the lists. Each word, open word ({@code mishandel*}, {@code *ongeval}) and class ({@code @vehicle}) is a
 * number, and a word of a text has the numbers of all that it is.
 */
final class Vocabulary {

    private static final int[] NONE = {};
    private static final int LONGEST_LITERAL = 40;

    private final Map<String, int[]> words;
    private final Map<String, int[]> capitals;
    private final Map<String, int[]> beginnings;
    private final Map<String, int[]> endings;
    private final BitSet beginningLengths = new BitSet();
    private final BitSet endingLengths = new BitSet();
    private final int[] number;
    private final int[] year;
    private final int[] overThree;
    private final Typos typos;
    private final int size;

    private Vocabulary(Builder builder) {
        words = Map.copyOf(builder.words);
        capitals = Map.copyOf(builder.capitals);
        beginnings = Map.copyOf(builder.beginnings);
        endings = Map.copyOf(builder.endings);
        beginnings.keySet().forEach(beginning -> beginningLengths.set(beginning.length()));
        endings.keySet().forEach(ending -> endingLengths.set(ending.length()));
        number = builder.classNumber(Builder.NUMBER);
        overThree = join(number, builder.classNumber(Builder.OVER_THREE));
        year = join(overThree, builder.classNumber(Builder.YEAR));
        typos = new Typos(words.keySet(), builder.realWords);
        size = builder.numbers.size();
    }

    /** How many numbers there are, from nought. */
    int size() {
        return size;
    }

    /** All that a word is, as numbers. */
    int[] numbersOf(Word word) {
        if (word.isNumber()) {
            return join(numbersOfDigits(word.form()), known(word.form()));
        }
        int[] found = known(word.form());
        if (word.capitals()) {
            found = join(found, capitals.getOrDefault(word.form(), NONE));
        }
        found = join(found, open(word.form()));
        if (found.length > 0) {
            return found;
        }
        String meant = typos.meant(word.form());
        return meant == null ? NONE : known(meant);
    }

    private int[] known(String form) {
        return words.getOrDefault(form, NONE);
    }

    private int[] open(String form) {
        int[] found = NONE;
        int longest = Math.min(form.length(), LONGEST_LITERAL);
        for (int n = beginningLengths.nextSetBit(0); n >= 0 && n <= longest; n = beginningLengths.nextSetBit(n + 1)) {
            found = join(found, beginnings.getOrDefault(form.substring(0, n), NONE));
        }
        for (int n = endingLengths.nextSetBit(0); n >= 0 && n <= longest; n = endingLengths.nextSetBit(n + 1)) {
            found = join(found, endings.getOrDefault(form.substring(form.length() - n), NONE));
        }
        return found;
    }

    private int[] numbersOfDigits(String digits) {
        if (digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"))) {
            return year;
        }
        boolean few = digits.length() == 1 && digits.charAt(0) <= '3';
        return few ? number : overThree;
    }

    private static int[] join(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        int[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    /** Gathers words while the lists are read. */
    static final class Builder {

        static final String NUMBER = "@number";
        static final String YEAR = "@year";
        static final String OVER_THREE = "@over-three";

        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, int[]> words = new HashMap<>();
        private final Map<String, int[]> capitals = new HashMap<>();
        private final Map<String, int[]> beginnings = new HashMap<>();
        private final Map<String, int[]> endings = new HashMap<>();
        private final Set<String> realWords = new HashSet<>();

        /** The number of a class or a literal, which the literal then has. */
        int number(String literal) {
            Integer known = numbers.get(literal);
            if (known != null) {
                return known;
            }
            int number = numbers.size();
            numbers.put(literal, number);
            if (!literal.startsWith("@")) {
                put(literal, number);
            }
            return number;
        }

        /** Says that a literal belongs to a class. */
        void addTo(String className, String literal) {
            put(literal, number(className));
        }

        void addRealWord(String word) {
            realWords.add(word);
        }

        Vocabulary build() {
            return new Vocabulary(this);
        }

        private int[] classNumber(String name) {
            return new int[] {number(name)};
        }

        private void put(String literal, int number) {
            int[] added = {number};
            if (literal.endsWith("*")) {
                beginnings.merge(literal.substring(0, literal.length() - 1), added, Vocabulary::join);
            } else if (literal.startsWith("*")) {
                endings.merge(literal.substring(1), added, Vocabulary::join);
            } else if (literal.chars().anyMatch(Character::isUpperCase)) {
                capitals.merge(literal.toLowerCase(Locale.ROOT), added, Vocabulary::join);
            } else {
                words.merge(literal, added, Vocabulary::join);
            }
        }
    }
}
