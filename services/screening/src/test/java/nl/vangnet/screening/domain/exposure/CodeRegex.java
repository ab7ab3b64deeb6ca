package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what one line of the rules names as a regular expression over codes with their dots, for a ValueSet filter. */
final class CodeRegex {

    private static final int CATEGORY = 3;
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CodeRegex() {}

    /** A line names what its patterns match, less what a closer line of its row and edition names. */
    static String of(ExposureRule rule, List<ExposureRule> rules) {
        List<CodePattern> closer = rules.stream()
                .filter(other -> other != rule && other.row().equals(rule.row()) && other.system() == rule.system())
                .flatMap(other -> other.codes().patterns().stream())
                .toList();
        return rule.codes().patterns().stream()
                .flatMap(pattern -> alternatives(pattern, closer).stream())
                .collect(Collectors.joining("|"));
    }

    private static List<String> alternatives(CodePattern pattern, List<CodePattern> closer) {
        List<String> alternatives = new ArrayList<>();
        for (String prefix : prefixes(pattern)) {
            List<CodePattern> inside = closer.stream()
                    .filter(other -> other.specificity() > pattern.specificity())
                    .filter(other -> other.low().startsWith(prefix))
                    .filter(other ->
                            other.qualifier() == null || other.qualifier().equals(pattern.qualifier()))
                    .toList();
            if (inside.isEmpty()) {
                alternatives.add(rest(prefix, pattern));
            } else if (inside.stream().noneMatch(other -> other.low().equals(prefix))) {
                inside.forEach(other -> alternatives.addAll(less(prefix, other)));
            }
        }
        return alternatives;
    }

    /** All that begins with the prefix but not with the longer one. */
    private static List<String> less(String prefix, CodePattern longer) {
        if (longer.isRange()) {
            throw new IllegalArgumentException("no line is closer by a range: " + longer);
        }
        List<String> alternatives = new ArrayList<>();
        for (int length = prefix.length(); length < longer.low().length(); length++) {
            String kept = longer.low().substring(0, length);
            alternatives.add(dotted(kept));
            alternatives.add(dotted(kept) + (length == CATEGORY ? "\\." : "") + "[^"
                    + longer.low().charAt(length) + "].*");
        }
        return alternatives;
    }

    private static String rest(String prefix, CodePattern pattern) {
        return switch (pattern.qualifier()) {
            case null -> dotted(prefix) + (prefix.length() == CATEGORY ? "(\\..*)?" : ".*");
            case 'S' -> prefix + "\\..{3}S";
            case 'D' -> prefix + "\\..{3}[D-RT-Z]";
            // A code that ends before its intent would stand.
            case '0' -> dotted(prefix) + "(\\.([0-8A-Z].?|9[^1-6]?)?)?";
            default -> intent(prefix, pattern.qualifier());
        };
    }

    /** The sixth character, the fifth before an X, or the fifth of an unspecified code that ends there. */
    private static String intent(String prefix, char intent) {
        return prefix.length() == CATEGORY
                ? "%s\\.(.{2}%c.?|.%cX.?|9%c)".formatted(prefix, intent, intent, intent)
                : "%s(.%c.?|%cX.?)".formatted(dotted(prefix), intent, intent);
    }

    private static String dotted(String prefix) {
        return prefix.length() == CATEGORY
                ? prefix
                : prefix.substring(0, CATEGORY) + "\\." + prefix.substring(CATEGORY);
    }

    /** Every prefix of a range; a range about later encounters is of the injuries and causes that have encounters. */
    private static List<String> prefixes(CodePattern pattern) {
        if (pattern.isAboutLaterEncounters()) {
            return List.of("[STVWXY][0-9][0-9A-Z]");
        }
        List<String> prefixes = new ArrayList<>();
        for (String prefix = pattern.low(); prefix.compareTo(pattern.high()) <= 0; prefix = next(prefix)) {
            prefixes.add(prefix);
        }
        return prefixes;
    }

    /** Digits alone: the categories of the rules' chapters have no letters in their ranges. */
    private static String next(String prefix) {
        char[] next = prefix.toCharArray();
        for (int i = next.length - 1; i > 0; i--) {
            if (next[i] != '9') {
                next[i] = CHARACTERS.charAt(CHARACTERS.indexOf(next[i]) + 1);
                return new String(next);
            }
            next[i] = '0';
        }
        next[0]++;
        return new String(next);
    }
}
