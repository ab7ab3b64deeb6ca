package nl.vangnet.screening.adapter.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vangnet.screening.application.rules.RuleFolder;
import nl.vangnet.screening.domain.exposure.RuleFileException;
import nl.vangnet.screening.domain.exposure.RuleProblem;
import nl.vangnet.screening.domain.exposure.RuleProblem.Kind;
import nl.vangnet.screening.domain.exposure.RuleSetFiles;

/** Rule sets on disk: a folder a version, and in it the files as a hospital wrote them. Anything but CSV is left alone. */
public final class FolderOfRules implements RuleFolder {

    /** A rule set has nine files at most; more are a folder of something else. */
    private static final int MOST_FILES = 50;

    private final Optional<Path> root;
    private final int maxFileBytes;

    public FolderOfRules(Optional<Path> root, int maxFileBytes) {
        this.root = root;
        this.maxFileBytes = maxFileBytes;
    }

    @Override
    public List<String> versions() {
        if (root.isEmpty() || !Files.isDirectory(root.get())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root.get())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(RuleSetFiles::isVersion)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    @Override
    public Optional<RuleSetFiles> find(String version) {
        if (root.isEmpty() || !RuleSetFiles.isVersion(version)) {
            return Optional.empty();
        }
        Path folder = root.get().resolve(version);
        return Files.isDirectory(folder) ? Optional.of(read(version, folder)) : Optional.empty();
    }

    private RuleSetFiles read(String version, Path folder) {
        List<RuleProblem> problems = new ArrayList<>();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : tables(version, folder)) {
            String name = file.getFileName().toString();
            try (InputStream in = Files.newInputStream(file)) {
                // One byte more than is allowed is enough to be refused by.
                files.put(name, in.readNBytes(maxFileBytes + 1));
            } catch (IOException unreadable) {
                problems.add(new RuleProblem(Kind.UNREADABLE, name, 0, "it cannot be opened"));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return new RuleSetFiles(version, files);
    }

    private static List<Path> tables(String version, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (tables.size() > MOST_FILES) {
                throw new RuleFileException(List.of(
                        new RuleProblem(Kind.TOO_LARGE, version, 0, "more than %d files".formatted(MOST_FILES))));
            }
            return tables;
        } catch (IOException unreadable) {
            throw new RuleFileException(
                    List.of(new RuleProblem(Kind.UNREADABLE, version, 0, "the folder cannot be opened")));
        }
    }
}
