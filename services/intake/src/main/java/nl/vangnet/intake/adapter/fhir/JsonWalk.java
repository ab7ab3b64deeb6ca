package nl.vangnet.intake.adapter.fhir;

import java.util.Arrays;
import nl.vangnet.intake.domain.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * Where one pass over the tokens of a message stands: what was counted, which names this object has so far, and the hash.
 * It allocates next to nothing per token, since its input is hostile.
 */
final class JsonWalk {

    private static final int SHORTEST_TIME = "2026-11-23T09:41".length();
    private static final int LONGEST_TIME = "2026-11-23T09:41:00.123456789".length();
    private static final int TIME = "2026-11-23".length();

    private final GuardLimits limits;
    private final TokenHash hash = new TokenHash();

    /** The names of the open object of each level. */
    private final String[][] names;

    /** How many names or items the open object or array of each level has so far. */
    private final int[] counts;

    private final boolean[] objects;
    private int depth;
    private int elements;
    private @Nullable String name;
    private @Nullable String outermost;
    private boolean zoneless;

    JsonWalk(GuardLimits limits) {
        this.limits = limits;
        this.names = new String[limits.depth() + 1][8];
        this.counts = new int[limits.depth() + 1];
        this.objects = new boolean[limits.depth() + 1];
    }

    void enter(boolean object) throws UnreadableFhirException {
        value();
        if (++depth > limits.depth()) {
            throw JsonGuard.unreadable("The JSON is deeper than any message.");
        }
        counts[depth] = 0;
        objects[depth] = object;
        hash.mark(object ? '{' : '[');
        name = null;
    }

    void leave() {
        hash.mark(objects[depth] ? '}' : ']');
        depth--;
        name = null;
    }

    boolean isOver() {
        return depth == 0;
    }

    void name(String next) throws UnreadableFhirException {
        String[] known = names[depth];
        int count = counts[depth]++;
        if (count >= limits.names()) {
            throw JsonGuard.unreadable("An object has more properties than any that a message needs.");
        }
        for (int i = 0; i < count; i++) {
            // Both hashes are cached in the strings, so that most comparisons end there.
            if (known[i].hashCode() == next.hashCode() && known[i].equals(next)) {
                throw JsonGuard.unreadable("An object has the same key twice.");
            }
        }
        if (count == known.length) {
            known = Arrays.copyOf(known, count * 2);
            names[depth] = known;
        }
        known[count] = next;
        name = next;
        if (depth == 1) {
            outermost = next;
        }
        if (!isEnvelope()) {
            hash.text('"', next);
        }
    }

    void string(char[] characters, int from, int length) throws UnreadableFhirException {
        value();
        // The constraints of Jackson alone do not measure a string that fits into its buffer.
        if (length > limits.characters()) {
            throw JsonGuard.unreadable("A string is longer than any that a message needs.");
        }
        if ("div".equals(name)) {
            elements += Narrative.tags(characters, from, length, limits.depth());
            enough();
        }
        zoneless |= isZonelessTime(characters, from, length);
        add('s', characters, from, length);
    }

    void number(char[] characters, int from, int length) throws UnreadableFhirException {
        value();
        if (length > limits.digits() || exponent(characters, from, length) > limits.exponent()) {
            throw JsonGuard.unreadable("A number is longer or larger than any that a message needs.");
        }
        add('n', characters, from, length);
    }

    void literal(String text) throws UnreadableFhirException {
        value();
        if (!isEnvelope()) {
            hash.text('l', text);
        }
        name = null;
    }

    ContentHash hash() {
        return hash.result();
    }

    boolean zoneless() {
        return zoneless;
    }

    private void add(char kind, char[] characters, int from, int length) {
        if (!isEnvelope()) {
            hash.text(kind, characters, from, length);
        }
        name = null;
    }

    private void value() throws UnreadableFhirException {
        elements++;
        enough();
        if (depth > 0 && !objects[depth] && ++counts[depth] > limits.items()) {
            throw JsonGuard.unreadable("An array is longer than any that a message needs.");
        }
    }

    private void enough() throws UnreadableFhirException {
        if (elements > limits.elements()) {
            throw JsonGuard.unreadable("The body has more elements than any message.");
        }
    }

    private boolean isEnvelope() {
        return depth == 1 && ("id".equals(name) || "timestamp".equals(name))
                || depth == 2 && "lastUpdated".equals(name) && "meta".equals(outermost);
    }

    /** The size of the exponent, or more than any limit if it does not even fit an int. */
    private static int exponent(char[] characters, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if ((characters[i] | 0x20) == 'e') {
                String exponent = new String(characters, i + 1, from + length - i - 1);
                return exponent.length() > 9 ? Integer.MAX_VALUE : Math.abs(Integer.parseInt(exponent));
            }
        }
        return 0;
    }

    private static boolean isZonelessTime(char[] characters, int from, int length) {
        if (length < SHORTEST_TIME || length > LONGEST_TIME) {
            return false;
        }
        if (characters[from + TIME] != 'T' || characters[from + 4] != '-') {
            return false;
        }
        for (int i = from + TIME + 1; i < from + length; i++) {
            char c = characters[i];
            if ((c < '0' || c > '9') && c != ':' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
