package nl.vangnet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import nl.vangnet.local.outside.RunningVangnet;

/** The whole system: its start, its memory, intake, and the way to the queue, beside a bare loop over the same parts. */
final class WholeSystem implements Benchmark {

    private static final int WARM_UP = 25_000;
    private static final int MESSAGES = 20_000;
    private static final int CONNECTIONS = 8;
    private static final int STEADY_PER_SECOND = 100;
    private static final int STEADY_MESSAGES = 2_000;
    private static final Duration START_GOAL = Duration.ofSeconds(30);
    private static final long MEMORY_GOAL_MB = 2_560;

    @Override
    public void run(Path home) throws Exception {
        try (DataOfOneRun data = DataOfOneRun.create()) {
            try (RunningVangnet first = RunningVangnet.start(home, data.folder(), "--empty")) {
                Report.say(
                        "first start, new data folder    %5.1f s",
                        first.startTook().toMillis() / 1e3);
            }
            try (RunningVangnet vangnet = RunningVangnet.start(home, data.folder(), "--empty")) {
                measureStart(vangnet);
                measure(vangnet);
                Report.say(
                        "resident after the load         %5d MB",
                        Memory.megabytes(vangnet.run().pid()));
            }
        }
    }

    private static void measureStart(RunningVangnet vangnet) {
        Report.say(
                "start from built jars           %5.1f s   goal %d s",
                vangnet.startTook().toMillis() / 1e3, START_GOAL.toSeconds());
        Report.say(
                "resident after the start        %5d MB  goal %d MB",
                Memory.megabytes(vangnet.run().pid()), MEMORY_GOAL_MB);
    }

    private static void measure(RunningVangnet vangnet)
            throws SQLException, InterruptedException, ExecutionException, IOException {
        Instant now = Clock.systemUTC().instant();
        var admissions = new Admissions("B" + now.getEpochSecond() + "X", now);
        var load = new IntakeLoad(vangnet.run().mllpHost(), vangnet.run().mllpPort(), admissions);
        var databases = new Databases(vangnet);
        String queueUrl = databases.ofService("screening");
        try (QueueWatch queue = new QueueWatch(queueUrl)) {
            load.run(CONNECTIONS, 0, WARM_UP);
            queue.await(WARM_UP);
        }

        BareLoop.Limit limit =
                new BareLoop(databases.beside(), databases.broker()).run(new Admissions("L", now), MESSAGES);
        Report.say("limit: bare loop, committed     %5.0f/s", limit.committed());
        Report.say("limit: committed and published  %5.0f/s", limit.published());

        try (QueueWatch queue = new QueueWatch(queueUrl)) {
            long began = System.nanoTime();
            IntakeLoad.Result intake = load.run(CONNECTIONS, WARM_UP, MESSAGES);
            Report.say(
                    "intake, %d connections           %5.0f/s   %.2f of the limit; acknowledged in %s",
                    CONNECTIONS, intake.perSecond(), intake.perSecond() / limit.committed(), intake.acknowledged());
            queue.await(MESSAGES);
            double toQueue = MESSAGES / ((System.nanoTime() - began) / 1e9);
            Report.say(
                    "intake to queue, all of it      %5.0f/s   %.2f of the limit",
                    toQueue, toQueue / limit.published());
        }

        try (QueueWatch queue = new QueueWatch(queueUrl);
                MllpLink link =
                        new MllpLink(vangnet.run().mllpHost(), vangnet.run().mllpPort())) {
            Latencies steady =
                    EndToEnd.run(link, queue, admissions, WARM_UP + MESSAGES, STEADY_PER_SECOND, STEADY_MESSAGES);
            Report.say("last byte to queue row at %d/s  %s", STEADY_PER_SECOND, steady);
        }
    }
}
