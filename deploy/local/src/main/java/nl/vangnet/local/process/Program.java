package nl.vangnet.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What to run for one part: the command, its settings, and how it is told to stop. */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        StopBy stopBy,
        Duration stopsWithin) {

    /** How a program is asked to end. */
    public enum StopBy {
        /** SIGTERM, which a JVM answers with its shutdown hooks. */
        SIGNAL,
        /** The end of its standard input; what {@link Tied} and the database's watch wait for. */
        END_OF_INPUT
    }

    // Settings that happen to stand in the user's shell must not reach the services: they would win over ours.
    private static final Set<String> OURS =
            Set.of("QUARKUS_", "VANGNET_", "KAFKA_", "INTAKE_", "SCREENING_", "FOLLOWUP_", "TRIALS_", "PG");

    Process start() throws IOException {
        Files.createDirectories(folder);
        ProcessBuilder builder =
                new ProcessBuilder(inOwnSession()).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** In a session of its own, Ctrl-C reaches the supervisor alone, which then stops the parts in order. */
    private List<String> inOwnSession() {
        Path setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid)
                ? Stream.concat(Stream.of(setsid.toString()), command.stream()).toList()
                : command;
    }

    void askToStop(Process process) {
        switch (stopBy) {
            case SIGNAL -> process.destroy();
            case END_OF_INPUT -> {
                try {
                    process.getOutputStream().close();
                } catch (IOException cause) {
                    throw new UncheckedIOException(cause);
                }
            }
        }
    }

    /** Redacted: the environment carries passwords and keys. */
    @Override
    public String toString() {
        return "Program[" + name + "]";
    }
}
