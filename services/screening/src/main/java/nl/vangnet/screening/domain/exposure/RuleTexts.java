package nl.vangnet.screening.domain.exposure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.exposure.RuleProblem.Kind;

/** The files of a rule set as lines, as far as each of them is a file of its name at all. */
final class RuleTexts {

    /** A hospital's list of phrases may grow; a file of more lines is written by no person. */
    private static final int MOST_LINES = 20_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RuleProblems problems;
    private final int maxFileBytes;
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<String, List<CsvRow>> rows = new HashMap<>();

    private RuleTexts(RuleProblems problems, int maxFileBytes) {
        this.problems = problems;
        this.maxFileBytes = maxFileBytes;
    }

    static RuleTexts of(RuleSetFiles set, int maxFileBytes, RuleProblems problems) {
        RuleTexts texts = new RuleTexts(problems, maxFileBytes);
        set.files().forEach(texts::take);
        RuleSetFiles.NAMES.stream()
                .filter(name -> !texts.files.containsKey(name))
                .forEach(name -> problems.add(Kind.MISSING_FILE, name + ".csv", 0, "it is not there"));
        return texts;
    }

    private void take(String file, byte[] content) {
        String name = RuleSetFiles.nameOf(file);
        if (!RuleSetFiles.isName(name)) {
            problems.add(Kind.UNKNOWN_FILE, file, 0, "a rule set has no file of this name");
            return;
        }
        String other = files.putIfAbsent(name, file);
        if (other != null) {
            problems.add(Kind.UNKNOWN_FILE, file, 0, "it is there twice, also as " + other);
        } else if (content.length > maxFileBytes) {
            problems.add(Kind.TOO_LARGE, file, 0, "%d bytes, %d at most".formatted(content.length, maxFileBytes));
        } else {
            takeLines(name, file, content);
        }
    }

    private void takeLines(String name, String file, byte[] content) {
        List<String> read;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            // Spreadsheets put a mark there that is no text.
            read = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException notUtf8) {
            problems.add(Kind.UNREADABLE, file, 0, "it is not UTF-8 text");
            return;
        }
        if (read.size() > MOST_LINES) {
            problems.add(Kind.TOO_LARGE, file, 0, "%d lines, %d at most".formatted(read.size(), MOST_LINES));
        } else if (hasColumns(name, file, read)) {
            lines.put(name, read);
            rows.put(name, CsvLines.rows(file, read, problems));
        }
    }

    /** The columns of the shipped file, in any order. */
    private boolean hasColumns(String name, String file, List<String> read) {
        List<String> columns = CsvLines.columns(read);
        List<String> wanted = name.equals(RuleSetFiles.NEWER_CODES)
                ? List.of("system", "codes", "note")
                : CsvLines.columns(CsvLines.ofResource("/exposure/%s-%s.csv".formatted(name, ExposureRules.NEWEST)));
        Set<String> distinct = new HashSet<>(columns);
        boolean same = distinct.size() == columns.size() && distinct.equals(Set.copyOf(wanted));
        if (!same) {
            problems.add(
                    Kind.HEADER,
                    file,
                    CsvLines.lineOfColumns(read),
                    "%s instead of %s".formatted(String.join(",", columns), String.join(",", wanted)));
        }
        return same;
    }

    /** Whether all the files are there that tell how complaints are read: one without another says little. */
    boolean hasComplaints() {
        return RuleSetFiles.NAMES.stream()
                .filter(name -> name.startsWith("complaint-"))
                .allMatch(rows::containsKey);
    }

    /** The rows that name codes. */
    List<CsvRow> coded() {
        return Stream.of(RuleSetFiles.NEWER_CODES, "rules", "facts", "words")
                .flatMap(name -> rows(name).stream())
                .toList();
    }

    boolean has(String name) {
        return rows.containsKey(name);
    }

    String file(String name) {
        return files.getOrDefault(name, name + ".csv");
    }

    /** Every line, for those that cut it into rows themselves; none when the file is not one of its name. */
    List<String> lines(String name) {
        return lines.getOrDefault(name, List.of());
    }

    List<CsvRow> rows(String name) {
        return rows.getOrDefault(name, List.of());
    }
}
