package nl.vangnet.intake.adapter.fhir;

/** Narrative (R4 Narrative.div): a document within a string, which the FHIR parser takes apart as well. */
final class Narrative {

    private Narrative() {}

    /**
     * How many tags it has.
     *
     * @throws UnreadableFhirException when it has a document type, or more tags stand open in each other than are allowed
     */
    static int tags(char[] characters, int from, int length, int depth) throws UnreadableFhirException {
        int tags = 0;
        int open = 0;
        int end = from + length;
        for (int i = from; i < end - 1; i++) {
            if (characters[i] == '<') {
                char next = characters[i + 1];
                if (next == '!' && i + 2 < end && characters[i + 2] != '-' && characters[i + 2] != '[') {
                    throw JsonGuard.unreadable("A narrative has a document type.");
                }
                tags++;
                open += next == '/' ? -1 : 1;
                if (open > depth) {
                    throw JsonGuard.unreadable("A narrative is deeper than any that a message needs.");
                }
            } else if (characters[i] == '/' && characters[i + 1] == '>') {
                open--;
            }
        }
        return tags;
    }
}
