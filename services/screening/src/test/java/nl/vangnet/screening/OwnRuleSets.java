package nl.vangnet.screening;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.RuleSetFiles;

/** A hospital that keeps rule sets of its own in a folder. */
public final class OwnRuleSets implements QuarkusTestProfile {

    static final Path FOLDER = Path.of("target", "rule-sets").toAbsolutePath();

    /** Sprains ask for a review, who came after an accident without an injury is left alone, transport is a review. */
    static final UnaryOperator<String> OTHERWISE = rules -> rules.lines()
            .map(line -> line.startsWith("16,\"Sprain") ? line.replace(",EXCLUDE,", ",REVIEW,") : line)
            .map(line -> line.startsWith("27,") ? line.replace(",REVIEW,", ",EXCLUDE,") : line)
            .map(line -> line.startsWith("1,Traffic") ? line.replace(",INCLUDE,", ",REVIEW,") : line)
            .reduce("", (one, other) -> one + other + "\n");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("screening.rules.dir", FOLDER.toString());
    }

    /** The shipped set with other rules, as files. */
    static SortedMap<String, byte[]> files(UnaryOperator<String> change) {
        SortedMap<String, byte[]> files =
                new TreeMap<>(RuleSetFiles.shipped(ExposureRules.NEWEST).files());
        files.computeIfPresent(
                "rules-%s.csv".formatted(ExposureRules.NEWEST),
                (file, content) -> change.apply(new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    static void write(String version, UnaryOperator<String> change) {
        remove(version);
        Path folder = FOLDER.resolve(version);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files(change).entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void remove(String version) {
        Path folder = FOLDER.resolve(version);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] zip(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
