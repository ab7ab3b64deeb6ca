package nl.vangnet.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The built service as processes of their own, on the real clock, killed without a warning. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillAndRestartIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration START = Duration.ofSeconds(90);

    private final List<Process> instances = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process instance : instances) {
            kill(instance);
        }
    }

    @Test
    void a_check_whose_window_opens_while_the_service_is_dead_becomes_due_once_by_two_instances() throws Exception {
        assertThat(JAR).exists();
        RealParts parts = new RealParts();
        parts.init(Map.of(RealParts.DATABASE, "followup_killed"));
        Map<String, String> settings = parts.start();
        UUID caseId = UUID.randomUUID();

        try (Neighbours neighbours = new Neighbours()) {
            Process first = start(settings);
            // A machine under load may take its time to start: the window is set once the service answers.
            UUID another = UUID.randomUUID();
            neighbours.send(CaseEventFixture.confirmed().of(another).traumaAt(now()));
            awaitEvents(neighbours, another, "STAGE2 CheckPlanned", "MONTH1_CONTACT CheckPlanned");

            ZonedDateTime opens = now().plusSeconds(15);
            neighbours.send(CaseEventFixture.confirmed().of(caseId).traumaAt(opens.minusDays(14)));
            awaitEvents(neighbours, caseId, "STAGE2 CheckPlanned", "MONTH1_CONTACT CheckPlanned");

            kill(first);
            await().atMost(Duration.ofSeconds(60)).until(() -> now().isAfter(opens));
            start(settings);
            start(settings);

            awaitEvents(neighbours, caseId, "STAGE2 CheckPlanned", "MONTH1_CONTACT CheckPlanned", "STAGE2 CheckDue");
            await("both instances to have looked again")
                    .during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(neighbours.eventsOf(caseId)).hasSize(3));
        }
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(Clock.system(ZoneId.of("Europe/Amsterdam"))).truncatedTo(ChronoUnit.SECONDS);
    }

    private Process start(Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dquarkus.http.port=0");
        command.add("-jar");
        command.add(JAR.toString());
        Path log = Files.createTempFile(Path.of("target"), "instance", ".log");
        Process instance = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        instances.add(instance);
        return instance;
    }

    private static void kill(Process instance) throws InterruptedException {
        instance.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    private static void awaitEvents(Neighbours neighbours, UUID caseId, String... events) {
        await().atMost(START)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(neighbours.eventsOf(caseId)).containsExactlyInAnyOrder(events));
    }
}
