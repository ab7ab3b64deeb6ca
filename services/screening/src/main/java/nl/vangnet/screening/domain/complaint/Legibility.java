package nl.vangnet.screening.domain.complaint;

import java.lang.Character.UnicodeScript;

/** Whether a text is written in letters at all, and in those that the word lists are written in. */
final class Legibility {

    private static final int ASCII = 128;

    /** A single letter says nothing: some senders fill the field with an x. */
    private static final int LETTERS = 2;

    /** What a sender's wrong character set leaves of a letter. */
    private static final int LOST = 0xFFFD;

    private Legibility() {}

    static boolean isLegible(String text) {
        int ours = 0;
        int foreign = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (isLatin(character)) {
                ours++;
            } else if (character == LOST || Character.isLetter(character)) {
                foreign++;
            }
        }
        return ours >= LETTERS && ours >= foreign;
    }

    private static boolean isLatin(int character) {
        if (character < ASCII) {
            return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        }
        return Character.isLetter(character) && UnicodeScript.of(character) == UnicodeScript.LATIN;
    }
}
