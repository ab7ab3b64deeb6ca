package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a complaint that ask for a review (clinical.md 2.6). A weak signal: negated words and words about the
 * past do not count, and no word does more than ask a nurse to look.
 */
final class ComplaintTerms {

    /** A term: all parts in one sentence; a part is any of its phrases; a phrase is words in order. */
    private record Term(List<List<List<String>>> parts) {}

    private final List<Term> terms;

    private ComplaintTerms(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    static ComplaintTerms parse(List<Map<String, String>> rows) {
        List<Term> terms = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String text = row.getOrDefault("term", "").strip();
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a term without words: " + row);
            }
            terms.add(new Term(
                    Arrays.stream(text.split("\\+")).map(ComplaintTerms::part).toList()));
        }
        return new ComplaintTerms(terms);
    }

    private static List<List<String>> part(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(phrase -> ComplaintSentence.words(phrase.strip()))
                .toList();
    }

    /** The words that the first matching term found, as they stand in the text after normalisation. */
    Optional<String> find(String text) {
        for (ComplaintSentence sentence : ComplaintSentence.split(text)) {
            if (sentence.isAboutThePast()) {
                continue;
            }
            for (Term term : terms) {
                Optional<String> found = find(term, sentence);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> find(Term term, ComplaintSentence sentence) {
        List<String> found = new ArrayList<>();
        for (List<List<String>> part : term.parts()) {
            Optional<String> words = part.stream()
                    .map(sentence::findAffirmed)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (words.isEmpty()) {
                return Optional.empty();
            }
            found.add(words.get());
        }
        return Optional.of(String.join(" … ", found));
    }
}
