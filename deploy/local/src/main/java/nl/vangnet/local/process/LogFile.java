package nl.vangnet.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The output of one part. Two files of bounded size: the one being written and the one before it. */
public final class LogFile {

    private static final long MOST_BYTES = 10L << 20;

    private final Path file;

    public LogFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /** Copies until the stream ends, on a thread of its own. */
    void follow(InputStream output) {
        Thread.ofPlatform().daemon().name("log-" + file.getFileName()).start(() -> copy(output));
    }

    private void copy(InputStream output) {
        byte[] buffer = new byte[8192];
        try (output) {
            int read = output.read(buffer);
            while (read >= 0) {
                read = fillOneFile(output, buffer, read);
            }
        } catch (IOException _) {
            // The stream of a killed process may end this way; there is nothing more to copy.
        }
    }

    private int fillOneFile(InputStream output, byte[] buffer, int first) throws IOException {
        int read = first;
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size > MOST_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            size = 0;
        }
        try (OutputStream log = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (read >= 0 && size <= MOST_BYTES) {
                log.write(buffer, 0, read);
                size += read;
                read = output.read(buffer);
            }
        }
        return read;
    }

    /** The last lines, to show beside a failure. */
    public List<String> lastLines(int count) {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            // Bounded by the size at which a file is set aside.
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
