package nl.vangnet.e2e;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the documents name exists: classes, links, topics, error codes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocsTest {

    private static final Path ROOT = Checkout.root();

    /** A word in back-ticks that looks like a class: {@code Visit}, {@code InboxReader}, also with a method. */
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z][A-Za-z0-9]*)(?:\\.[a-z][A-Za-z]*)?`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile("`((?:services|deploy|schemas|docs)/[^`\\s<>…*]+)");
    private static final Pattern TOPIC = Pattern.compile("vangnet\\.[a-z.]*[a-z]\\.v[0-9]+");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\|");
    /** Enums whose names are error codes. */
    private static final Set<String> CODE_ENUMS = Set.of("IntakeErrorCode.java", "BundleProblem.java");

    /** A code that stands in the statement that raises it. */
    private static final Pattern RAISED =
            Pattern.compile("(?:UnreadableRecordException|RequestRefusedException)\\((?:\\d+,\\s*)?\"([A-Z_]+)\"");

    private static final Pattern ENUM_CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z0-9_]+)(?:\\(|,|;)");

    @Test
    void every_class_that_is_named_exists() {
        Set<String> known = files(path -> path.toString().endsWith(".java"))
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .collect(toSet());
        // Events are named as their schemas are.
        files(path -> path.toString().endsWith(".schema.json"))
                .map(path -> path.getFileName().toString().replace(".schema.json", ""))
                .forEach(known::add);

        assertThat(found(CLASS))
                .isNotEmpty()
                .allSatisfy((document, names) -> assertThat(known).as(document).containsAll(names));
    }

    @Test
    void the_integration_guide_lists_every_field_that_is_read() {
        List<String> read = read(ROOT.resolve(
                        "services/intake/src/main/resources/nl/vangnet/intake/adapter/hl7v2/hl7-fields.csv"))
                .lines()
                .filter(row -> !row.startsWith("#"))
                .map(row -> row.split(",", 3))
                .map(row -> "| %s | %s | %s |".formatted(row[0], row[1], row[2]))
                .toList();

        assertThat(read(ROOT.resolve("docs/integration.md"))
                        .lines()
                        .filter(row -> row.matches("\\| [A-Z]{2}[A-Z0-9]-.*")))
                .isNotEmpty()
                .containsExactlyElementsOf(read);
    }

    @Test
    void every_link_and_path_leads_somewhere() {
        for (Path document : documents()) {
            matches(LINK, read(document))
                    .map(link -> document.resolveSibling(link.group(1)))
                    .forEach(
                            target -> assertThat(target).as(document.toString()).exists());
            matches(PATH, read(document))
                    .map(path -> ROOT.resolve(path.group(1)))
                    .forEach(
                            target -> assertThat(target).as(document.toString()).exists());
        }
    }

    @Test
    void topics_of_the_contract_the_code_and_the_documents_agree() {
        Set<String> contract = topics(read(ROOT.resolve("schemas/asyncapi.yaml")));
        Set<String> code = topics(files(path -> path.toString().contains("/src/main/")
                        && (path.toString().endsWith(".java") || path.toString().endsWith(".properties")))
                .map(DocsTest::read)
                .collect(joining("\n")));

        assertThat(code).isNotEmpty().isSubsetOf(contract);
        for (Path document : documents()) {
            assertThat(contract).as(document.toString()).containsAll(topics(read(document)));
        }
    }

    @Test
    void every_error_code_stands_in_operations_and_nothing_else_does() {
        Set<String> documented = matches(CODE, read(ROOT.resolve("docs/operations.md")))
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
        String code = files(path -> path.toString().contains("/src/main/")
                        && path.toString().endsWith(".java"))
                .map(DocsTest::read)
                .collect(joining("\n"));
        Set<String> raised = Stream.concat(
                        matches(RAISED, code).map(match -> match.group(1)),
                        files(path -> CODE_ENUMS.contains(path.getFileName().toString()))
                                .flatMap(path -> matches(ENUM_CONSTANT, read(path)))
                                .map(match -> match.group(1)))
                .collect(toCollection(TreeSet::new));

        assertThat(raised).isNotEmpty();
        assertThat(documented)
                .containsAll(raised)
                .allSatisfy(name -> assertThat(code).containsPattern("\\b" + name + "\\b"));
    }

    private static Set<String> topics(String text) {
        return matches(TOPIC, text).map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> found(Pattern pattern) {
        return documents().stream()
                .collect(toMap(
                        document -> ROOT.relativize(document).toString(),
                        document -> matches(pattern, read(document))
                                .map(match -> match.group(1))
                                .collect(toSet())));
    }

    private static List<Path> documents() {
        // Provenance notes beside test data tell of other people's trees.
        return files(path -> path.toString().endsWith(".md") && !path.toString().contains("/src/"))
                .toList();
    }

    private static Stream<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk
                    .filter(path -> !path.toString().contains("/target/")
                            && !path.toString().contains("/."))
                    .filter(Files::isRegularFile)
                    .filter(wanted)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
