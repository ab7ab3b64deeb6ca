package nl.vangnet.screening.domain.complaint;

/**
 * One word of a complaint.
 *
 * @param form lower-case, without accents
 * @param start offset of its first character in the text as sent
 * @param end offset behind its last character
 * @param before what parts it from the word before it
 * @param capitals written in capitals, in a text that is not all in capitals
 */
record Word(String form, int start, int end, Break before, boolean capitals) {

    /** What stands between two words. */
    enum Break {
        NONE,
        /** A comma, a bracket, a dash, a question mark: another piece of the same sentence. */
        PIECE,
        SENTENCE
    }

    boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }

    /** Redacted, because free text can name a person. */
    @Override
    public String toString() {
        return "Word[" + start + "-" + end + "]";
    }
}
