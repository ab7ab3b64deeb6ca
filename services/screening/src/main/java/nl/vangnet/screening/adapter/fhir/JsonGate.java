package nl.vangnet.screening.adapter.fhir;

/** Keeps from the parser what would cost it out of all proportion: sizes, depths and numbers that no message has. */
final class JsonGate {

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NUMBER_LENGTH = 32;

    /** A number of a hundred digits is no measurement, and parsing 1e999999999 takes all the memory there is. */
    private static final int MAX_EXPONENT_DIGITS = 2;

    private JsonGate() {}

    static void check(byte[] json) throws UnreadableBundleException {
        if (json.length > MAX_BYTES) {
            throw exceeded();
        }
        int depth = 0;
        for (int i = 0; i < json.length; i++) {
            switch (json[i]) {
                case '"' -> i = endOfString(json, i);
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> i = endOfNumber(json, i);
                default -> {
                    // Blanks, separators and words cost nothing.
                }
            }
            if (depth > MAX_DEPTH) {
                throw exceeded();
            }
        }
    }

    private static int endOfString(byte[] json, int start) {
        int i = start + 1;
        while (i < json.length && json[i] != '"') {
            i += json[i] == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int endOfNumber(byte[] json, int start) throws UnreadableBundleException {
        int i = start;
        int exponent = -1;
        while (i + 1 < json.length && isNumber(json[i + 1])) {
            i++;
            if (json[i] == 'e' || json[i] == 'E') {
                exponent = i;
            }
        }
        boolean huge = exponent >= 0 && digits(json, exponent, i) > MAX_EXPONENT_DIGITS;
        if (huge || i - start >= MAX_NUMBER_LENGTH) {
            throw exceeded();
        }
        return i;
    }

    private static int digits(byte[] json, int from, int to) {
        int digits = 0;
        for (int i = from; i <= to; i++) {
            digits += json[i] >= '0' && json[i] <= '9' ? 1 : 0;
        }
        return digits;
    }

    private static boolean isNumber(byte b) {
        return (b >= '0' && b <= '9') || b == '.' || b == '-' || b == '+' || b == 'e' || b == 'E';
    }

    private static UnreadableBundleException exceeded() {
        return new UnreadableBundleException(BundleProblem.FHIR_LIMIT_EXCEEDED, null);
    }
}
