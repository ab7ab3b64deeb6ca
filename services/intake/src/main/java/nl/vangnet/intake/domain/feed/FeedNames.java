package nl.vangnet.intake.domain.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names of feeds: what they look like, and how one is made for a sender that nobody knows. */
public final class FeedNames {

    /** Taken by the pages of feeds, and by the feed of all senders that have none. */
    public static final Set<String> RESERVED = Set.of("unknown", "new", "import", "codes", "alarms");

    private static final Pattern NAME = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,59}");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^a-z0-9]+");

    private static final int LONGEST_SLUG = 50;
    private static final int LONGEST_SENDER = 200;
    private static final int SUFFIX_BYTES = 3;

    private FeedNames() {}

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether a sender can be stored and shown as it is; a feed is made for no other. */
    public static boolean isSender(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_SENDER
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** A name for a sender: its letters and digits, with a piece of its hash behind them if another feed has that name. */
    public static String of(String sender, Predicate<String> isTaken) {
        String slug = slug(sender);
        return !slug.isEmpty() && !RESERVED.contains(slug) && !isTaken.test(slug)
                ? slug
                : (slug.isEmpty() ? "sender" : slug) + "-" + hash(sender);
    }

    private static String slug(String sender) {
        String slug = NOT_IN_A_NAME.matcher(sender.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = slug.length() <= LONGEST_SLUG ? slug : slug.substring(0, LONGEST_SLUG);
        int from = cut.startsWith("-") ? 1 : 0;
        int to = cut.length() > from && cut.endsWith("-") ? cut.length() - 1 : cut.length();
        return cut.substring(from, to);
    }

    private static String hash(String sender) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(sender.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, SUFFIX_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
