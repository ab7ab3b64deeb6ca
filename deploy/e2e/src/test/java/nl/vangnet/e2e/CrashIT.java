package nl.vangnet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.vangnet.local.folder.SecretSource;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.outside.RunningVangnet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each part is killed while two thousand messages come in; the supervisor starts it again; the books are checked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {

    private static final int MESSAGES = 2000;
    private static final List<String> PARTS =
            List.of("intake", "screening", "database", "broker", "followup", "trials");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void every_acknowledged_message_is_stored_once_and_takes_effect_once_though_every_part_is_killed()
            throws Exception {
        Path messages = write(folder.resolve("messages"));
        try (RunningVangnet vangnet = RunningVangnet.start(Checkout.root(), folder, "--empty")) {
            Process sender = send(vangnet, messages);
            for (String part : PARTS) {
                Thread.sleep(Duration.ofSeconds(3));
                long killed = vangnet.pid(part);
                vangnet.kill(part);
                awaitRestart(vangnet, part, killed);
            }

            assertThat(sender.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(sender.exitValue())
                    .as(Files.readString(folder.resolve("send.log")))
                    .isZero();
            assertThat(count(vangnet, "intake", "SELECT count(*) FROM message WHERE state = 'PUBLISHED'"))
                    .isEqualTo(MESSAGES);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count(vangnet, "screening", "SELECT count(*) FROM screening_case"))
                            .isEqualTo(MESSAGES));
            assertThat(count(vangnet, "screening", "SELECT count(*) FROM visit_message"))
                    .isEqualTo(MESSAGES);
            assertThat(count(vangnet, "screening", "SELECT count(DISTINCT number) FROM screening_case"))
                    .isEqualTo(MESSAGES);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(count(vangnet, "trials", "SELECT count(*) FROM case_snapshot"))
                            .isEqualTo(MESSAGES));
            assertThat(count(vangnet, "intake", "SELECT count(*) FROM outbox")).isZero();
        }
    }

    private static Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        var arrivals = new Arrivals(Clock.systemUTC().instant(), Duration.ofHours(30));
        for (int number = 0; number < MESSAGES; number++) {
            Files.write(directory.resolve("%04d.hl7".formatted(number)), arrivals.hitByACar("CRASH" + number, "Proef"));
        }
        return directory;
    }

    private Process send(RunningVangnet vangnet, Path messages) throws IOException {
        return new ProcessBuilder(RunningVangnet.command(
                        Checkout.root(),
                        List.of(
                                "send",
                                "--quiet",
                                "--data",
                                vangnet.folder().root().toString(),
                                messages.toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("send.log").toFile())
                .start();
    }

    private static void awaitRestart(RunningVangnet vangnet, String part, long killed) {
        await(part + " is started again")
                .atMost(PATIENCE)
                .until(() -> ProcessHandle.of(vangnet.pid(part))
                        .filter(process -> process.isAlive() && process.pid() != killed)
                        .isPresent());
    }

    private static long count(RunningVangnet vangnet, String database, String query) throws SQLException {
        Secrets secrets = Secrets.of(vangnet.folder(), new SecretSource(new SecureRandom()));
        String url = "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(vangnet.run().ports().get("database"), database);
        try (Connection connection = DriverManager.getConnection(url, database, secrets.database(database));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
