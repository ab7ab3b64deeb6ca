package nl.vangnet.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes that this run started, on file. A start ends what an earlier run left behind; the time at which a
 * process began tells it from a stranger that got the same id later.
 */
public final class Children {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // The kernel tells a start relative to its boot time, which moves when the clock is set.
    private static final long CLOCK_SHIFT_MILLIS = 2_000;

    private final Path file;
    private final Map<String, String> lines = new LinkedHashMap<>();

    private final Runnable onChange;

    /** {@code onChange} runs after each start of a process. */
    public Children(Path file, Runnable onChange) {
        this.file = file;
        this.onChange = onChange;
    }

    /** Ends the children of an earlier run that still live; returns their names. */
    public List<String> endLeftovers() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            List<String> ended = Files.readAllLines(file).stream()
                    .filter(line -> leftover(line).map(Children::end).orElse(false))
                    .map(line -> line.split(" ")[0])
                    .toList();
            Files.deleteIfExists(file);
            return ended;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void add(String name, ProcessHandle process) {
        write(name, process);
        onChange.run();
    }

    private synchronized void write(String name, ProcessHandle process) {
        lines.put(name, "%s %d %d".formatted(name, process.pid(), startOf(process)));
        try {
            Files.write(file, lines.values());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Optional<ProcessHandle> leftover(String line) {
        String[] words = line.split(" ");
        return words.length == 3
                ? ProcessHandle.of(Long.parseLong(words[1]))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> Math.abs(startOf(process) - Long.parseLong(words[2])) < CLOCK_SHIFT_MILLIS)
                : Optional.empty();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }

    private static boolean end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return true;
    }
}
