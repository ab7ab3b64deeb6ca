package nl.vangnet.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.vangnet.local.process.Program.StopBy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts as real processes: a shell that waits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));

    @TempDir
    private Path folder = Path.of("");

    private Part part = part("exec sleep 60");

    @AfterEach
    void stop() throws InterruptedException {
        part.stop();
    }

    @Test
    void a_part_that_dies_is_started_again_and_this_is_said() throws Exception {
        part = part("exec sleep 60");
        part.start();
        assertThat(part.awaitReady(SOON)).isTrue();
        long first = part.pid().orElseThrow();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await(() -> part.pid().orElse(first) != first && part.state() == PartState.READY);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("died (signal 9); starting it again");
    }

    @Test
    void what_a_part_prints_is_in_its_log() throws Exception {
        part = part("echo hello; exec sleep 60");
        part.start();

        await(() -> part.log().lastLines(5).contains("hello"));
    }

    @Test
    void a_stopped_part_is_gone_and_stays_so() throws Exception {
        part = part("exec sleep 60");
        part.start();
        assertThat(part.awaitReady(SOON)).isTrue();
        long pid = part.pid().orElseThrow();

        part.stop();

        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
        assertThat(part.state()).isEqualTo(PartState.STOPPED);
    }

    @Test
    void a_part_that_does_not_hear_is_killed() throws Exception {
        part = part("trap '' TERM; while true; do sleep 1; done");
        part.start();
        assertThat(part.awaitReady(SOON)).isTrue();

        part.stop();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("did not stop in time and was killed");
    }

    @Test
    void the_next_start_ends_what_an_earlier_run_left_and_spares_strangers() throws Exception {
        Process left = new ProcessBuilder("sleep", "60").start();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Path file = folder.resolve("children");
        Children earlier = new Children(file, () -> {});
        earlier.add("intake", left.toHandle());
        // The same id as in the file, with another start: the id was given out anew.
        Files.writeString(file, Files.readString(file) + "database " + stranger.pid() + " 1\n");

        List<String> ended = new Children(file, () -> {}).endLeftovers();

        assertThat(ended).containsExactly("intake");
        assertThat(left.waitFor()).isNotZero();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().waitFor();
    }

    private Part part(String script) {
        Program program = new Program(
                "sleeper", List.of("/bin/sh", "-c", script), Map.of(), folder, StopBy.SIGNAL, Duration.ofSeconds(2));
        return new Part(
                program,
                () -> true,
                new LogFile(folder.resolve("sleeper.log")),
                new Children(folder.resolve("children"), () -> {}),
                console);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.sleep(20);
        }
    }
}
