package nl.vangnet.screening.domain.exposure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A prefix or a range of prefixes of ICD-10 codes, as the rules write them: {@code V01-V99}, {@code T74.2},
 * {@code T36-T65@2}.
 *
 * @param low first prefix, in upper case without dots
 * @param high last prefix, as long as the first
 * @param qualifier what a further character of an ICD-10-CM code must say: the intent 1 to 6, D or S; null for anything
 */
record CodePattern(String low, String high, @Nullable Character qualifier) {

    private static final int CATEGORY = 3;

    CodePattern {
        if (low.length() < CATEGORY || low.length() != high.length() || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("not a range of codes: %s-%s".formatted(low, high));
        }
        if (qualifier != null && "123456DS".indexOf(qualifier) < 0) {
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

    /** Whether a code lies in the pattern: by prefix, so that a category holds all its subdivisions. */
    boolean matches(String compactCode) {
        if (compactCode.length() < low.length()) {
            return false;
        }
        String prefix = compactCode.substring(0, low.length());
        return prefix.compareTo(low) >= 0 && prefix.compareTo(high) <= 0 && qualifies(compactCode);
    }

    private boolean qualifies(String compactCode) {
        return switch (qualifier) {
            case null -> true;
            case 'D' -> CmCodes.isSubsequent(compactCode);
            case 'S' -> CmCodes.isSequela(compactCode);
            default -> CmCodes.intent(compactCode) == qualifier;
        };
    }

    /** Whether the pattern is about an encounter after the first one. */
    boolean isAboutLaterEncounters() {
        return qualifier != null && (qualifier == 'D' || qualifier == 'S');
    }

    boolean isRange() {
        return !low.equals(high);
    }

    /** A longer prefix says more, and one prefix says more than a range of that length. */
    int specificity() {
        return low.length() * 2 + (isRange() ? 0 : 1);
    }

    /** Whether some code can lie in both, both being of the same length. */
    boolean overlaps(CodePattern other) {
        boolean sameQualifier = qualifier == null || other.qualifier == null || qualifier.equals(other.qualifier);
        return sameQualifier && low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    private static String compact(String prefix) {
        String compact = prefix.replace(".", "");
        if (!compact.matches("[A-Z][0-9][0-9A-Z]{1,5}")) {
            throw new IllegalArgumentException("not a code: " + prefix);
        }
        return compact.toUpperCase(Locale.ROOT);
    }
}
