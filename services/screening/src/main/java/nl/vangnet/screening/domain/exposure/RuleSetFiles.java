package nl.vangnet.screening.domain.exposure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a rule set as they were written, before anybody knows whether they make sense.
 *
 * @param version the name of their folder, which decisions keep
 * @param files content by file name
 */
public record RuleSetFiles(String version, SortedMap<String, byte[]> files) {

    /** What a rule set consists of. A file may have its version behind its name: {@code rules-2026.2.csv}. */
    static final List<String> NAMES = List.of(
            "rules",
            "facts",
            "words",
            "complaint-events",
            "complaint-words",
            "complaint-real-words",
            "complaint-terms",
            "complaint-cues");

    /** May be there besides: codes of later editions than the lists that codes are checked against. */
    static final String NEWER_CODES = "codes";

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");
    private static final Pattern FILE = Pattern.compile("([a-z-]+?)(-[0-9][A-Za-z0-9.]*)?\\.csv");

    public RuleSetFiles {
        if (!isVersion(version)) {
            throw new IllegalArgumentException(
                    "a rule set is named by letters, digits, dots and hyphens, 50 at most: " + version);
        }
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Whether a folder of that name can be a rule set. */
    public static boolean isVersion(String name) {
        return VERSION.matcher(name).matches();
    }

    /** The files of a version that is shipped with this service. */
    public static RuleSetFiles shipped(String version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : NAMES) {
            String file = "%s-%s.csv".formatted(name, version);
            try (InputStream in =
                    Objects.requireNonNull(RuleSetFiles.class.getResourceAsStream("/exposure/" + file), file)) {
                files.put(file, in.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new RuleSetFiles(version, files);
    }

    /** Which of the {@link #NAMES} a file has; the whole file name when it is none of them. */
    static String nameOf(String file) {
        Matcher matcher = FILE.matcher(file);
        return matcher.matches() && isName(matcher.group(1)) ? matcher.group(1) : file;
    }

    static boolean isName(String name) {
        return NAMES.contains(name) || name.equals(NEWER_CODES);
    }

    /** The same for the same content, whatever the set and its files are called. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        Map<String, byte[]> byName = new TreeMap<>();
        files.forEach((file, content) -> byName.put(nameOf(file), content));
        byName.forEach((name, content) -> {
            digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "RuleSetFiles[%s, %d files]".formatted(version, files.size());
    }
}
