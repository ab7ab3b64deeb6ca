package nl.vangnet.screening.domain.exposure;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A prefix or a range of prefixes of ICD-10 codes, as the rules write them: {@code V01-V99}, {@code T74.2},
 * {@code T36-T65@2}.
 *
 * @param low first prefix, in upper case without dots
 * @param high last prefix, as long as the first
 * @param qualifier what a further character of an ICD-10-CM code must say: the intent 1 to 6 or 0 for none, D or S; null for any intent
 */
record CodePattern(String low, String high, @Nullable Character qualifier) {

    private static final int CATEGORY = 3;

    /** All categories of ICD-10 are fewer; a range of long codes would be millions, each a step of an index. */
    private static final long MOST_PREFIXES = 10_000;

    CodePattern {
        if (low.length() < CATEGORY || low.length() != high.length() || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("not a range of codes: %s-%s".formatted(low, high));
        }
        if (position(high) - position(low) >= MOST_PREFIXES) {
            throw new IllegalArgumentException(
                    "a range of more than %d codes: %s-%s".formatted(MOST_PREFIXES, low, high));
        }
        if (qualifier != null && "0123456DS".indexOf(qualifier) < 0) {
            throw new IllegalArgumentException("not a qualifier: @" + qualifier);
        }
    }

    static CodePattern parse(String text) {
        int mark = text.indexOf('@');
        if (mark >= 0 && mark != text.length() - 2) {
            throw new IllegalArgumentException("not a code pattern: " + text);
        }
        Character qualifier = mark < 0 ? null : text.charAt(mark + 1);
        String[] ends = (mark < 0 ? text : text.substring(0, mark)).split("-", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("not a code pattern: " + text);
        }
        return new CodePattern(compact(ends[0]), compact(ends[ends.length - 1]), qualifier);
    }

    /** Whether every code that begins with the prefix lies in the pattern, as far as prefixes tell. */
    boolean covers(String prefix) {
        int length = low.length();
        return prefix.length() >= length
                && low.compareTo(prefix.substring(0, length)) <= 0
                && high.compareTo(prefix.substring(0, length)) >= 0;
    }

    /** Whether the pattern speaks of codes of the variant: of first encounters unless it says otherwise. */
    boolean speaksOf(CodeVariant variant) {
        return qualifier == null ? !variant.isLaterEncounter() : variant.qualifier() == qualifier;
    }

    /** Every prefix from the first to the last, categories with a letter as in ICD-10-CM among them. */
    Stream<String> prefixes() {
        return Stream.iterate(low, prefix -> prefix.compareTo(high) <= 0, CodePattern::next);
    }

    /** How many prefixes it stands for. */
    long size() {
        return position(high) - position(low) + 1;
    }

    /** Counted as {@link #next} counts. */
    private static long position(String prefix) {
        long position = 0;
        for (int i = 0; i < prefix.length(); i++) {
            int value = Character.digit(prefix.charAt(i), Character.MAX_RADIX);
            position = position * (i == 1 ? 10 : Character.MAX_RADIX) + value;
        }
        return position;
    }

    private static String next(String prefix) {
        char[] next = prefix.toCharArray();
        for (int i = next.length - 1; i > 0; i--) {
            char last = i == 1 ? '9' : 'Z';
            if (next[i] != last) {
                next[i] = next[i] == '9' ? 'A' : (char) (next[i] + 1);
                return new String(next);
            }
            next[i] = '0';
        }
        next[0]++;
        return new String(next);
    }

    /** Whether the pattern is about an encounter after the first one. */
    boolean isAboutLaterEncounters() {
        return qualifier != null && (qualifier == 'D' || qualifier == 'S');
    }

    boolean isRange() {
        return !low.equals(high);
    }

    /** A longer prefix says more, one prefix more than a range of that length, and a qualifier more than none. */
    int specificity() {
        return low.length() * 4 + (isRange() ? 0 : 2) + (qualifier == null ? 0 : 1);
    }

    /** Whether some code can lie in both, both being of the same length. */
    boolean overlaps(CodePattern other) {
        boolean sameQualifier = qualifier == null || other.qualifier == null || qualifier.equals(other.qualifier);
        return sameQualifier && low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    private static String compact(String prefix) {
        String compact = prefix.replace(".", "").toUpperCase(Locale.ROOT);
        if (!compact.matches("[A-Z][0-9][0-9A-Z]{1,5}")) {
            throw new IllegalArgumentException("not a code: " + prefix);
        }
        return compact;
    }

    /** As the rule file writes it, without the dots. */
    @Override
    public String toString() {
        return low + (isRange() ? "-" + high : "") + (qualifier == null ? "" : "@" + qualifier);
    }
}
