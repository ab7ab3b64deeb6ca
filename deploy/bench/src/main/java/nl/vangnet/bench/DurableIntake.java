package nl.vangnet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import nl.vangnet.local.outside.RunningVangnet;

/**
 * Intake alone, with its database and broker: messages acknowledged and durable, beside a bare writer that commits the
 * same bytes, and beside HAPI's server with a plain insert for each message.
 */
final class DurableIntake implements Benchmark {

    private static final int[] CONNECTIONS = {1, 8, 32};
    private static final int WARM_UP = 60_000;
    private static final int MESSAGES = 30_000;
    private static final int PEER_MESSAGES = 5_000;
    private static final int COMMITS = 1_000;
    private static final double GOAL = 0.75;
    private static final double LONGEST_ACK_MILLIS = 10;

    @Override
    public void run(Path home) throws Exception {
        try (DataOfOneRun data = DataOfOneRun.create();
                RunningVangnet vangnet = RunningVangnet.start(home, data.folder(), "--empty", "--only", "intake")) {
            measure(vangnet);
        }
    }

    private static void measure(RunningVangnet vangnet)
            throws SQLException, InterruptedException, ExecutionException, IOException {
        Instant now = Clock.systemUTC().instant();
        var databases = new Databases(vangnet);
        var admissions = new Admissions("B" + now.getEpochSecond() + "X", now);
        var load = new IntakeLoad(vangnet.run().mllpHost(), vangnet.run().mllpPort(), admissions);
        load.run(CONNECTIONS[CONNECTIONS.length - 1], 0, WARM_UP);

        String beside = databases.beside();
        BareLoop.Limit limit = new BareLoop(beside, databases.broker()).run(new Admissions("L", now), MESSAGES);
        double commit = commitMillis(beside);
        Report.say(
                "limit: one writer, 64 a commit  %5.0f/s   and published %5.0f/s",
                limit.committed(), limit.published());
        Report.say("one row in one commit           p50 %.2f ms", commit);

        double best = 0;
        int sent = WARM_UP;
        try (Connection intake = DriverManager.getConnection(databases.ofService("intake"))) {
            for (int connections : CONNECTIONS) {
                long before = writeAheadBytes(intake);
                IntakeLoad.Result result = load.run(connections, sent, MESSAGES);
                sent += MESSAGES;
                best = Math.max(best, result.perSecond());
                Report.say(
                        "intake, %2d connections          %5.0f/s   %.2f of the limit (goal %.2f); acknowledged in %s; log %d bytes a message",
                        connections,
                        result.perSecond(),
                        result.perSecond() / limit.committed(),
                        GOAL,
                        result.acknowledged(),
                        (writeAheadBytes(intake) - before) / MESSAGES);
            }
            Latencies half = load.run(CONNECTIONS[CONNECTIONS.length - 1], sent, MESSAGES, best / 2)
                    .acknowledged();
            Report.say(
                    "at half of that, %5.0f/s        %s   (goal p99 %.1f ms)",
                    best / 2, half, Math.max(LONGEST_ACK_MILLIS, 4 * commit));
            Report.say("stored, outbox empty            %d bytes a message", storedBytes(intake));
        }

        try (SimpleServerPeer peer = new SimpleServerPeer(beside)) {
            for (int connections : CONNECTIONS) {
                var peerLoad = new IntakeLoad("127.0.0.1", peer.port(), new Admissions("P" + connections, now));
                peerLoad.run(connections, 0, PEER_MESSAGES);
                IntakeLoad.Result result = peerLoad.run(connections, PEER_MESSAGES, PEER_MESSAGES);
                Report.say(
                        "peer: HAPI SimpleServer, %2d     %5.0f/s   acknowledged in %s",
                        connections, result.perSecond(), result.acknowledged());
            }
        }
    }

    private static double commitMillis(String url) throws SQLException {
        long[] nanos = new long[COMMITS];
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE one_row (id int PRIMARY KEY)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO one_row VALUES (?)")) {
                for (int i = 0; i < COMMITS; i++) {
                    long began = System.nanoTime();
                    insert.setInt(1, i);
                    insert.executeUpdate();
                    nanos[i] = System.nanoTime() - began;
                }
            }
        }
        return Latencies.of(nanos).millis(50);
    }

    private static long writeAheadBytes(Connection connection) throws SQLException {
        return number(connection, "SELECT (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint");
    }

    private static long storedBytes(Connection connection) throws SQLException {
        return number(connection, "SELECT pg_total_relation_size('message') / (SELECT count(*) FROM message)");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
