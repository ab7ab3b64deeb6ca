package nl.vangnet.local.rescreen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.vangnet.local.Refusal;

/** A folder with a rule set, as it is handed over: its tables in a zip. What they say is the service's to judge. */
record RuleSetFolder(Path folder) {

    /** The service unpacks no more; a rule set is a tenth of it. */
    private static final long MOST_BYTES = 8L << 20;

    /** The service's rule for names. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,49}";

    String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "" : last.toString();
        if (!name.matches(NAME)) {
            throw new Refusal(
                    "the folder '%s' cannot name a rule set. Use letters, digits, dots and hyphens, 50 at most."
                            .formatted(name));
        }
        return name;
    }

    byte[] zip() {
        List<Path> tables = tables();
        if (tables.isEmpty()) {
            throw new Refusal(
                    "%s holds no .csv. A rule set is a folder with rules.csv, facts.csv, words.csv and the complaint-*.csv; copy the shipped ones and change them."
                            .formatted(folder));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path table : tables) {
                zip.putNextEntry(new ZipEntry(table.getFileName().toString()));
                Files.copy(table, zip);
                zip.closeEntry();
            }
        } catch (IOException unreadable) {
            throw new Refusal("a file of %s cannot be read: %s".formatted(folder, unreadable.getMessage()), unreadable);
        }
        return bytes.toByteArray();
    }

    private List<Path> tables() {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("there is no folder %s. Name one with --rules DIR.".formatted(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
            long bytes = 0;
            for (Path table : tables) {
                bytes += Files.size(table);
            }
            if (bytes > MOST_BYTES) {
                throw new Refusal("%s holds %d bytes of tables, and a rule set has %d at most."
                        .formatted(folder, bytes, MOST_BYTES));
            }
            return tables;
        } catch (IOException unreadable) {
            throw new Refusal("%s cannot be read: %s".formatted(folder, unreadable.getMessage()), unreadable);
        }
    }
}
