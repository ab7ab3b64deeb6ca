package nl.vangnet.local.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.RunFile;

/**
 * The whole system in processes of its own, on free ports and a folder of its own: what {@code deploy/vangnet up} becomes
 * once everything is built.
 */
public final class RunningVangnet implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Path data;
    private final Path console;
    private final Process process;
    private final Duration startTook;

    private RunningVangnet(Path data, Path console, Process process, Duration startTook) {
        this.data = data;
        this.console = console;
        this.process = process;
        this.startTook = startTook;
    }

    /**
     * Returns when the system is ready.
     *
     * @param home the checkout, built
     * @param folder where data and console output go; kept, so that a second start finds the first one's data
     */
    public static RunningVangnet start(Path home, Path folder, String... options) throws InterruptedException {
        Path console = folder.resolve("console.log");
        Path data = folder.resolve("data");
        List<String> arguments =
                new ArrayList<>(List.of("up", "--port", "0", "--mllp-port", "0", "--data", data.toString()));
        arguments.addAll(Arrays.asList(options));
        long began = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command(home, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            awaitReady(process, console);
            return new RunningVangnet(data, console, process, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The command line of any of {@code deploy/vangnet}'s commands. */
    public static List<String> command(Path home, List<String> arguments) {
        Path target = home.resolve("deploy/local/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As deploy/vangnet does: the supervisor is small beside what it starts.
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx160m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dvangnet.home=" + home,
                "-cp",
                jar(target) + ":" + target.resolve("lib") + "/*",
                "nl.vangnet.local.Main"));
        command.addAll(arguments);
        return command;
    }

    private static Path jar(Path target) {
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("vangnet-local-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("deploy/local is not built: no jar in " + target));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitReady(Process process, Path console) throws IOException, InterruptedException {
        long until = System.nanoTime() + START.toNanos();
        while (!Files.readString(console).contains("Vangnet is ready")) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IllegalStateException("Vangnet did not become ready: " + Files.readString(console));
            }
            Thread.sleep(LOOK);
        }
    }

    /** From the command to the words "is ready". */
    public Duration startTook() {
        return startTook;
    }

    /** Ports, process ids and sign-ins as they are now: a restarted part has another process id. */
    public RunFile run() {
        return RunFile.read(folder()).orElseThrow(() -> new IllegalStateException("no run file; console: " + console));
    }

    public DataFolder folder() {
        return DataFolder.at(data);
    }

    /** The process of one part now. */
    public long pid(String part) {
        Long pid = run().pids().get(part);
        if (pid == null) {
            throw new IllegalArgumentException(
                    "no part named " + part + " among " + run().pids().keySet());
        }
        return pid;
    }

    /** Kills one part as a power cut would, without a chance to finish anything; the supervisor starts it again. */
    public void kill(String part) {
        ProcessHandle.of(pid(part)).ifPresent(ProcessHandle::destroyForcibly);
    }

    public String console() {
        try {
            return Files.readString(console);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Vangnet did not stop within a minute: " + console());
        }
    }
}
