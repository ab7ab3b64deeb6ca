package nl.vangnet.intake.adapter.fhir;

/**
 * A first look at the bytes, before anything is decoded or made of them: strings, elements and depth, counted as a parser
 * would count them. What this refuses costs a nanosecond a byte and no memory.
 */
final class JsonPreview {

    /** Each costs a parser as much as forty other characters; quotes in narrative need some hundred. */
    private static final int ESCAPES_PER_ELEMENT = 8;

    private JsonPreview() {}

    static void check(byte[] raw, GuardLimits limits) throws UnreadableFhirException {
        int elements = 1;
        int depth = 0;
        int escapes = 0;
        for (int i = 0; i < raw.length; i++) {
            switch (raw[i]) {
                case '"' -> {
                    int start = i + 1;
                    for (i = start; i < raw.length && raw[i] != '"'; i++) {
                        if (raw[i] == '\\') {
                            escapes++;
                            i++;
                        }
                    }
                    if (i - start > limits.characters()) {
                        throw JsonGuard.unreadable("A string is longer than any that a message needs.");
                    }
                }
                case '{', '[' -> {
                    depth++;
                    elements++;
                }
                case '}', ']' -> depth--;
                case ',' -> elements++;
                // In UTF-8 it has no business; in other encodings of JSON every second byte is one.
                case 0 -> throw JsonGuard.unreadable("The body is not UTF-8.");
                default -> {
                    // Of no matter here: the parser will see it.
                }
            }
            // An array's first item comes without a comma of its own, so that the parser may count twice as many.
            if (elements > limits.elements()
                    || escapes > limits.elements() * ESCAPES_PER_ELEMENT
                    || depth > limits.depth()) {
                throw JsonGuard.unreadable("The body has more elements or escapes, or is deeper, than any message.");
            }
        }
    }
}
