package nl.vangnet.screening.domain.exposure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One sentence of a complaint, in lower-case words without accents (clinical.md 2.6). */
record ComplaintSentence(List<String> words) {

    private static final int NEGATED_BEFORE = 5;
    private static final int NEGATED_AFTER = 3;

    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?\\r\\n]+(?=\\s|$)");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}*/-]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private static final List<List<String>> NEGATIONS =
            phrases("geen", "niet", "ontkent", "zonder", "uitgesloten", "no", "denies", "without", "negative for");
    private static final List<List<String>> PAST = phrases(
            "vg", "voorgeschiedenis", "status na", "s/p", "in het verleden", "history of", "prior", "years ago");
    private static final Set<String> YEARS = Set.of("jaar", "jaren");

    private static final Pattern HIGH_ENERGY = Pattern.compile("\\bHET\\b");
    private static final Pattern HIGH_ENERGY_SPELLED = Pattern.compile("hoog[- ]?energetisch");

    static List<ComplaintSentence> split(String text) {
        return Arrays.stream(SENTENCE_END.split(text))
                .map(ComplaintSentence::words)
                .filter(words -> !words.isEmpty())
                .map(ComplaintSentence::new)
                .toList();
    }

    static List<String> words(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NOT_A_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** HET marks a high-energy trauma. It is also the Dutch article, so in a text all in capitals it says nothing. */
    static boolean marksHighEnergy(String text) {
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        return (!capitals && HIGH_ENERGY.matcher(text).find())
                || HIGH_ENERGY_SPELLED.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether the sentence tells of history: then nothing in it happened today. */
    boolean isAboutThePast() {
        if (PAST.stream().anyMatch(marker -> indexOf(marker, 0) >= 0)) {
            return true;
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            if (YEARS.contains(words.get(i)) && words.get(i + 1).equals("geleden")) {
                return true;
            }
        }
        return false;
    }

    /** The words of the first place where the phrase stands and is not denied. */
    Optional<String> findAffirmed(List<String> phrase) {
        for (int at = indexOf(phrase, 0); at >= 0; at = indexOf(phrase, at + 1)) {
            int end = at + phrase.size();
            if (!isNegated(at, end)) {
                return Optional.of(String.join(" ", words.subList(at, end)));
            }
        }
        return Optional.empty();
    }

    private boolean isNegated(int start, int end) {
        ComplaintSentence before = new ComplaintSentence(words.subList(Math.max(0, start - NEGATED_BEFORE), start));
        ComplaintSentence after =
                new ComplaintSentence(words.subList(end, Math.min(words.size(), end + NEGATED_AFTER)));
        return NEGATIONS.stream()
                .anyMatch(negation -> before.indexOf(negation, 0) >= 0 || after.indexOf(negation, 0) >= 0);
    }

    private int indexOf(List<String> phrase, int from) {
        for (int i = from; i + phrase.size() <= words.size(); i++) {
            boolean all = true;
            for (int j = 0; all && j < phrase.size(); j++) {
                all = isWord(phrase.get(j), words.get(i + j));
            }
            if (all) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWord(String term, String word) {
        return term.endsWith("*") ? word.startsWith(term.substring(0, term.length() - 1)) : word.equals(term);
    }

    private static List<List<String>> phrases(String... phrases) {
        List<List<String>> all = new ArrayList<>();
        for (String phrase : phrases) {
            all.add(words(phrase));
        }
        return List.copyOf(all);
    }
}
