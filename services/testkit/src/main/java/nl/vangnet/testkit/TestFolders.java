package nl.vangnet.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/**
 * Folders for what a test's parts write, named after the process that they are of. They are written to until that process
 * ends, or is killed, so it is the next one that removes them.
 */
public final class TestFolders {

    private static final String PREFIX = "vangnet-test-";

    private TestFolders() {}

    /** An empty folder of this process. */
    public static Path create(String name) {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            removeThoseOfTheDead(all);
            return Files.createTempDirectory(
                    all, PREFIX + ProcessHandle.current().pid() + "-" + name + "-");
        } catch (IOException failed) {
            throw new UncheckedIOException("no folder for the tests in " + all, failed);
        }
    }

    private static void removeThoseOfTheDead(Path all) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, PREFIX + "[0-9]*-*")) {
            for (Path folder : folders) {
                String owner = folder.getFileName()
                        .toString()
                        .substring(PREFIX.length())
                        .replaceFirst("-.*", "");
                if (ProcessHandle.of(Long.parseLong(owner)).isEmpty()) {
                    remove(folder.toFile());
                }
            }
        }
    }

    private static void remove(File folder) {
        try {
            Utils.delete(folder);
        } catch (IOException elsewhere) {
            // Another test process removes the same at this moment, or it is somebody else's: neither matters to us.
        }
    }
}
