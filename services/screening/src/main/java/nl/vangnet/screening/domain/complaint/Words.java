package nl.vangnet.screening.domain.complaint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import nl.vangnet.screening.domain.complaint.Word.Break;

/**
 * Cuts a text into words in one pass over its characters. A hyphen parts words and so does the step from letters to
 * digits ({@code e-bike}, {@code 34wk}); an apostrophe inside a word is dropped ({@code can't}).
 */
final class Words {

    private static final int ASCII = 128;

    private final String text;
    private final boolean allCapitals;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder form = new StringBuilder();
    private int start;
    private int end;
    private boolean capitals;
    private Break before = Break.SENTENCE;

    private Words(String text) {
        this.text = text;
        this.allCapitals = text.chars().noneMatch(Character::isLowerCase);
    }

    static List<Word> of(String text) {
        return new Words(text).cut();
    }

    private List<Word> cut() {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            if (Character.isLetterOrDigit(character)) {
                add(character, at, next);
            } else if (!isInsideWord(character, next)) {
                close();
                part(character, next);
            }
            at = next;
        }
        close();
        return words;
    }

    private void add(int character, int at, int next) {
        boolean digit = Character.isDigit(character);
        if (!form.isEmpty() && digit != Character.isDigit(form.charAt(0))) {
            close();
        }
        int length = form.length();
        appendPlain(character);
        if (form.length() == length) {
            return;
        }
        if (length == 0) {
            start = at;
            capitals = true;
        }
        capitals &= Character.isUpperCase(character);
        end = next;
    }

    private void appendPlain(int character) {
        if (character < ASCII) {
            form.append((char) Character.toLowerCase(character));
            return;
        }
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(form::appendCodePoint);
    }

    /** An accent written apart belongs to its letter, and an apostrophe between letters to its word. */
    private boolean isInsideWord(int character, int next) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean apostrophe = character == '\'' || character == '\u2019';
        return apostrophe && !form.isEmpty() && next < text.length() && Character.isLetter(text.charAt(next));
    }

    private void part(int character, int next) {
        switch (character) {
            case '\n', '\r', ';', '!' -> before = Break.SENTENCE;
            case '.' -> before = endsSentence(next) ? Break.SENTENCE : before;
            case ',', '(', ')', '?', '>', '=', '\u2192' -> atLeastPiece();
            case '-', '\u2013', '\u2014' -> {
                boolean spaced = next < text.length() && Character.isWhitespace(text.charAt(next));
                if (spaced) {
                    atLeastPiece();
                }
            }
            default -> {
                // Anything else, a space for example, parts words and no more.
            }
        }
    }

    private void atLeastPiece() {
        if (before == Break.NONE) {
            before = Break.PIECE;
        }
    }

    /** A dot inside a number or an abbreviation ({@code 1.5}, {@code v.d.}, {@code st. na}) ends nothing. */
    private boolean endsSentence(int next) {
        boolean spaced = next >= text.length() || Character.isWhitespace(text.charAt(next));
        return spaced && !words.isEmpty() && words.getLast().form().length() > 2;
    }

    private void close() {
        if (form.isEmpty()) {
            return;
        }
        words.add(new Word(form.toString(), start, end, before, capitals && !allCapitals));
        form.setLength(0);
        before = Break.NONE;
    }
}
