package nl.vangnet.screening.domain.exposure;

import java.util.List;
import nl.vangnet.screening.domain.visit.StatedCode;

/**
 * A stated code with what the rules make of it.
 *
 * @param readings one per system in which the code may be read; none for a code of a system that no rule is written in
 * @param editionIsUnknown it looks like ICD-10, and the message does not say which
 */
record NamedCode(StatedCode stated, String compact, List<CodeHits> readings, boolean editionIsUnknown) {

    private static final int CATEGORY = 3;
    private static final int LONGEST = 7;

    /** Fewer letters in a row are a number or an abbreviation of the sender's own. */
    private static final int LETTERS_OF_A_WORD = 4;

    static NamedCode of(StatedCode code, ExposureRules rules) {
        CodingSystem system = CodingSystem.find(code.system());
        if (system != null) {
            // Only ICD-10 is compared without dots; a name keeps what the sender wrote.
            String compact = system.isIcd10() ? code.compact() : code.code();
            return new NamedCode(code, compact, List.of(rules.hits(system, compact)), false);
        }
        String compact = code.compact();
        if (code.system() == null && looksLikeIcd10(compact)) {
            // The Dutch edition has the codes of the WHO.
            List<CodeHits> either =
                    List.of(rules.hits(CodingSystem.WHO, compact), rules.hits(CodingSystem.CM, compact));
            return new NamedCode(code, compact, either, true);
        }
        return new NamedCode(code, compact, List.of(), false);
    }

    private static boolean looksLikeIcd10(String compact) {
        if (compact.length() < CATEGORY || compact.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'A' && c <= 'Z';
            boolean fits = i == 0 ? letter : i == 1 ? digit : digit || letter;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** An injury or cause that its edition does not have, or that no row names: it must not be dropped. */
    boolean isUnlistedTrauma() {
        return !readings.isEmpty()
                && readings.getFirst().system().isIcd10()
                && readings.stream().allMatch(hits -> hits.rules().isEmpty())
                && CmCodes.isInjuryOrCause(compact);
    }

    /** Whether its words are all that it tells us. */
    boolean isReadByItsWords() {
        return editionIsUnknown || readings.isEmpty() || isUnknownConcept(readings.getFirst());
    }

    private static boolean isUnknownConcept(CodeHits hits) {
        return hits.system().tellsReasons()
                && !hits.system().isIcd10()
                && hits.rules().isEmpty()
                && hits.facts() == 0;
    }

    /** Some senders put the words in the place of the code. */
    String words() {
        return stated.text() != null ? stated.text() : stated.code();
    }

    /** Whether it says something to somebody: a code that the rules know, or words. */
    boolean isReadable() {
        return editionIsUnknown || !isReadByItsWords() || saysWords();
    }

    /** Whether its words are words, and no number or abbreviation. */
    boolean saysWords() {
        return isWord(words());
    }

    private static boolean isWord(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters = Character.isLetter(text.charAt(i)) ? letters + 1 : 0;
            if (letters == LETTERS_OF_A_WORD) {
                return true;
            }
        }
        return false;
    }
}
