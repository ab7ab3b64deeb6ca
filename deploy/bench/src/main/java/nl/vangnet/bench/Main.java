package nl.vangnet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import nl.vangnet.local.folder.SecretSource;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.outside.RunningVangnet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** {@code deploy/vangnet bench}: start, intake, and the way to the queue, beside a bare loop over the same parts. */
public final class Main {

    private static final int WARM_UP = 25_000;
    private static final int MESSAGES = 20_000;
    private static final int CONNECTIONS = 8;
    private static final int STEADY_PER_SECOND = 100;
    private static final int STEADY_MESSAGES = 2_000;
    private static final Duration START_GOAL = Duration.ofSeconds(30);
    private static final long MEMORY_GOAL_MB = 2_560;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("vangnet.home", "")).toAbsolutePath();
        Path folder = Files.createTempDirectory("vangnet-bench");
        say(
                "%d cores, %d MB of memory, Java %s",
                Runtime.getRuntime().availableProcessors(), machineMegabytes(), Runtime.version());
        try (RunningVangnet first = RunningVangnet.start(home, folder, "--empty")) {
            say("first start, new data folder    %5.1f s", first.startTook().toMillis() / 1e3);
        }
        try (RunningVangnet vangnet = RunningVangnet.start(home, folder, "--empty")) {
            say(
                    "start from built jars           %5.1f s   goal %d s",
                    vangnet.startTook().toMillis() / 1e3, START_GOAL.toSeconds());
            say(
                    "resident after the start        %5d MB  goal %d MB",
                    Memory.megabytes(vangnet.run().pid()), MEMORY_GOAL_MB);
            measure(vangnet);
            say(
                    "resident after the load         %5d MB",
                    Memory.megabytes(vangnet.run().pid()));
        }
    }

    private static void measure(RunningVangnet vangnet)
            throws SQLException, InterruptedException, ExecutionException, IOException {
        Instant now = Clock.systemUTC().instant();
        var admissions = new Admissions("B" + now.getEpochSecond() + "X", now);
        var load = new IntakeLoad(vangnet.run().mllpHost(), vangnet.run().mllpPort(), admissions);
        String queueUrl = jdbcUrl(vangnet, "screening", "screening");
        try (QueueWatch queue = new QueueWatch(queueUrl)) {
            load.run(CONNECTIONS, 0, WARM_UP);
            queue.await(WARM_UP);
        }

        BareLoop.Limit limit = limit(vangnet, now);
        say("limit: bare loop, committed     %5.0f/s", limit.committed());
        say("limit: committed and published  %5.0f/s", limit.published());

        try (QueueWatch queue = new QueueWatch(queueUrl)) {
            long began = System.nanoTime();
            IntakeLoad.Result intake = load.run(CONNECTIONS, WARM_UP, MESSAGES);
            say(
                    "intake, %d connections           %5.0f/s   %.2f of the limit; acknowledged in %s",
                    CONNECTIONS, intake.perSecond(), intake.perSecond() / limit.committed(), intake.acknowledged());
            queue.await(MESSAGES);
            double toQueue = MESSAGES / ((System.nanoTime() - began) / 1e9);
            say("intake to queue, all of it      %5.0f/s   %.2f of the limit", toQueue, toQueue / limit.published());
        }

        try (QueueWatch queue = new QueueWatch(queueUrl);
                MllpLink link =
                        new MllpLink(vangnet.run().mllpHost(), vangnet.run().mllpPort())) {
            Latencies steady =
                    EndToEnd.run(link, queue, admissions, WARM_UP + MESSAGES, STEADY_PER_SECOND, STEADY_MESSAGES);
            say("last byte to queue row at %d/s  %s", STEADY_PER_SECOND, steady);
        }
    }

    private static BareLoop.Limit limit(RunningVangnet vangnet, Instant now)
            throws SQLException, InterruptedException, ExecutionException {
        String kafka = "127.0.0.1:" + port(vangnet, "broker");
        try (Connection connection = DriverManager.getConnection(jdbcUrl(vangnet, "postgres", Secrets.SUPERUSER));
                Statement statement = connection.createStatement();
                Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) kafka))) {
            statement.execute("CREATE DATABASE bench");
            admin.createTopics(List.of(new NewTopic(BareLoop.TOPIC, 6, (short) 1)))
                    .all()
                    .get();
        }
        return new BareLoop(jdbcUrl(vangnet, "bench", Secrets.SUPERUSER), kafka)
                .run(new Admissions("L", now), MESSAGES);
    }

    private static String jdbcUrl(RunningVangnet vangnet, String database, String user) {
        Secrets secrets = Secrets.of(vangnet.folder(), new SecretSource(new SecureRandom()));
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s&reWriteBatchedInserts=true"
                .formatted(
                        port(vangnet, "database"),
                        database,
                        user,
                        URLEncoder.encode(secrets.database(user), StandardCharsets.UTF_8));
    }

    private static int port(RunningVangnet vangnet, String part) {
        return Objects.requireNonNull(vangnet.run().ports().get(part), part);
    }

    private static long machineMegabytes() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() >> 20;
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }
}
