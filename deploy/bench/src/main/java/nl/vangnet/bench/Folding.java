package nl.vangnet.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import nl.vangnet.local.outside.RunningVangnet;

/**
 * Screening alone: messages from the broker folded into visits and screened, in its database with all that it publishes,
 * beside a bare loop over the same messages. Four messages a visit.
 */
final class Folding implements Benchmark {

    private static final int WARM_UP = 40_000;
    /** {@code JAVA_TOOL_OPTIONS=-Dbench.fold.messages=5000000} shows whether memory stays flat. */
    private static final int MESSAGES = Integer.getInteger("bench.fold.messages", 80_000);

    private static final int CHUNK = 40_000;
    private static final double GOAL = 0.25;
    private static final double FAR_GOAL = 0.5;

    @Override
    public void run(Path home) throws Exception {
        try (DataOfOneRun data = DataOfOneRun.create();
                RunningVangnet vangnet = RunningVangnet.start(home, data.folder(), "--empty", "--only", "screening")) {
            measure(vangnet);
        }
    }

    private static void measure(RunningVangnet vangnet) throws Exception {
        Instant now = Clock.systemUTC().instant();
        var databases = new Databases(vangnet);
        long screening = Objects.requireNonNull(vangnet.run().pids().get("screening"));
        try (VisitBundles bundles = new VisitBundles(
                        databases.broker(), new Admissions("F" + now.getEpochSecond() + "X", now), now);
                Connection database = DriverManager.getConnection(databases.ofService("screening"))) {
            bundles.publish(0, WARM_UP);
            await(database, WARM_UP);
            double limit = new BareFold(databases.beside(), databases.broker()).perSecond(VisitBundles.TOPIC, WARM_UP);
            Report.say("limit: tokens and an upsert      %5.0f/s", limit);
            long before = Memory.megabytes(screening);

            long folded = 0;
            long nanos = 0;
            for (int sent = 0; sent < MESSAGES; sent += CHUNK) {
                int chunk = Math.min(CHUNK, MESSAGES - sent);
                bundles.publish(WARM_UP + sent, chunk);
                // As for the limit, the clock runs while all is in the broker already.
                long began = System.nanoTime();
                long waiting = WARM_UP + sent + chunk - position(database);
                await(database, WARM_UP + sent + chunk);
                nanos += System.nanoTime() - began;
                folded += waiting;
                if (MESSAGES > 10 * CHUNK && sent / CHUNK % 10 == 9) {
                    Report.say(
                            "  after %,10d messages       %5d MB resident, %5.0f/s",
                            sent + chunk, Memory.megabytes(screening), waiting * 1e9 / (System.nanoTime() - began));
                }
            }
            double perSecond = folded * 1e9 / nanos;
            Report.say(
                    "folded and screened             %5.0f/s   %.2f of the limit (goal %.2f, then %.2f)",
                    perSecond, perSecond / limit, GOAL, FAR_GOAL);
            Report.say(
                    "resident, screening             %5d MB before, %d MB after %,d messages",
                    before, Memory.megabytes(screening), MESSAGES);
        }
    }

    private static void await(Connection database, int messages) throws SQLException, InterruptedException {
        while (position(database) < messages) {
            Thread.sleep(20);
        }
    }

    private static long position(Connection database) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(
                        "SELECT coalesce(sum(next_offset), 0) FROM inbox_offset WHERE topic = '" + VisitBundles.TOPIC
                                + "'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
