package nl.vangnet.screening.domain.exposure;

/** A sender's words as a sentence quotes them: in one line, and no longer than a sentence bears. */
final class Quote {

    private static final int LONGEST = 160;

    private Quote() {}

    static String of(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return '“' + (line.length() <= LONGEST ? line : shortened(line)) + '”';
    }

    private static String shortened(String line) {
        // Not between the halves of a character.
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end).stripTrailing() + "…";
    }
}
