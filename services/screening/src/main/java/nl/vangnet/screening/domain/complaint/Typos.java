package nl.vangnet.screening.domain.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that a misspelt one was meant to be: one letter wrong, missing, too many, or two changed over. By
 * deletions (as in SymSpell): both words are looked up with each letter left out, so the work per word is its length.
 */
final class Typos {

    /** Shorter words are too often another word. */
    private static final int SHORTEST = 6;

    private static final int LONGEST = 30;

    private final Map<String, List<String>> byDeletion = new HashMap<>();
    private final Set<String> realWords;

    /**
     * @param realWords words one letter away that are no typing errors: {@code geslapen} is not {@code geslagen}
     */
    Typos(Iterable<String> words, Set<String> realWords) {
        this.realWords = Set.copyOf(realWords);
        for (String word : words) {
            if (isOfInterest(word)) {
                forms(word)
                        .forEach(form -> byDeletion
                                .computeIfAbsent(form, none -> new ArrayList<>(1))
                                .add(word));
            }
        }
    }

    /** The word that was meant, or null. The first letter has to be right. */
    @Nullable
    String meant(String word) {
        if (!isOfInterest(word) || realWords.contains(word)) {
            return null;
        }
        String meant = meant(word, word);
        for (int i = 1; meant == null && i < word.length(); i++) {
            meant = meant(word, word.substring(0, i) + word.substring(i + 1));
        }
        return meant;
    }

    private @Nullable String meant(String word, String form) {
        for (String candidate : byDeletion.getOrDefault(form, List.of())) {
            if (candidate.charAt(0) == word.charAt(0) && isOneApart(candidate, word)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean isOfInterest(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }

    private static List<String> forms(String word) {
        List<String> forms = new ArrayList<>(word.length() + 1);
        forms.add(word);
        for (int i = 0; i < word.length(); i++) {
            forms.add(word.substring(0, i) + word.substring(i + 1));
        }
        return forms;
    }

    /** Sharing a form is not enough: two letters wrong at two places share one as well. */
    private static boolean isOneApart(String one, String other) {
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int oneEnd = one.length();
        int otherEnd = other.length();
        while (oneEnd > from && otherEnd > from && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
            oneEnd--;
            otherEnd--;
        }
        int left = oneEnd - from;
        int otherLeft = otherEnd - from;
        boolean changedOver = left == 2
                && otherLeft == 2
                && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from);
        return changedOver || (left <= 1 && otherLeft <= 1);
    }
}
