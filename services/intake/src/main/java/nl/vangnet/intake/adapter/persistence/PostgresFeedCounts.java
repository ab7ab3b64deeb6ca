package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.application.feed.FeedOverview.Counts;
import nl.vangnet.intake.application.feed.FeedOverview.Lag;
import nl.vangnet.intake.application.feed.FeedOverview.Waiting;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.feed.LagClasses;
import org.jspecify.annotations.Nullable;

/** Sums of what was counted, by feed. */
@ApplicationScoped
class PostgresFeedCounts {

    private static final String RECEIVED = """
            SELECT feed, (extract(epoch FROM minute - ?) / ?)::int AS slot, sum(received)
            FROM (SELECT feed, date_bin(make_interval(secs => ?), minute, ?) AS minute, received
                FROM feed_minute WHERE feed = ANY (?) AND minute >= ?) AS slots
            GROUP BY feed, slot""";

    private static final String COUNTS = """
            SELECT feed, sum(received), sum(published), sum(held), sum(ignored), sum(rejected), sum(failed), sum(repeated),
                sum(tests), sum(bytes)
            FROM feed_minute WHERE feed = ANY (?) AND minute > ? GROUP BY feed""";

    private static final String ERRORS = """
            SELECT feed, error_code, sum(count) FROM feed_error WHERE feed = ANY (?) AND hour >= ? GROUP BY feed, error_code""";

    private static final String LAGS = """
            SELECT feed, max(lag_most) AS most, %s
            FROM feed_minute WHERE feed = ANY (?) AND minute >= ? GROUP BY feed
            HAVING sum((SELECT sum(n) FROM unnest(lag) AS t (n))) > 0""".formatted(lagSums());

    private static final String LAST = """
            SELECT name, last_at FROM unnest(?::text[]) AS f (name), LATERAL (
                SELECT last_at FROM feed_minute m WHERE m.feed = f.name ORDER BY minute DESC, last_at DESC LIMIT 1) AS last""";

    private static final String WAITING = """
            SELECT name,
                (SELECT count(*) FROM message m WHERE m.feed = f.name AND m.state = 'HELD') AS held,
                (SELECT count(*) FROM message m WHERE m.feed = f.name AND m.state = 'FAILED') AS failed,
                (SELECT count(*) FROM message m WHERE m.feed = f.name AND m.state = 'PARKED') AS parked,
                (SELECT min(received_at) FROM message m
                    WHERE m.feed = f.name AND m.state IN ('HELD', 'FAILED')) AS oldest,
                (SELECT count(*) FROM unmapped_code u WHERE u.feed = f.name AND %s) AS unmapped
            FROM unnest(?::text[]) AS f (name)""".formatted(PostgresCodeMaps.STILL_UNMAPPED);

    private final Sql sql;

    PostgresFeedCounts(Sql sql) {
        this.sql = sql;
    }

    /** Messages per slot, from the first on. */
    Map<String, List<Long>> received(String[] feeds, Instant first, Duration slot, int slots) {
        Map<String, List<Long>> received = new HashMap<>();
        sql.list(
                RECEIVED,
                row -> {
                    List<Long> counts = received.computeIfAbsent(
                            row.getString(1), feed -> new ArrayList<>(Collections.nCopies(slots, 0L)));
                    int at = row.getInt(2);
                    // A clock that runs ahead of ours counts in the slot that is now.
                    counts.set(Math.min(at, slots - 1), counts.get(Math.min(at, slots - 1)) + row.getLong(3));
                    return at;
                },
                first,
                slot.toSeconds(),
                slot.toSeconds(),
                first,
                feeds,
                first);
        return received;
    }

    static List<Long> orZeros(@Nullable List<Long> counts, int slots) {
        return counts == null ? Collections.nCopies(slots, 0L) : counts;
    }

    Map<String, Counts> counts(String[] feeds, Instant after) {
        return map(
                COUNTS,
                row -> new Counts(
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)),
                feeds,
                after);
    }

    Map<String, Map<IntakeErrorCode, Long>> errors(String[] feeds, Instant from) {
        Map<String, Map<IntakeErrorCode, Long>> errors = new HashMap<>();
        sql.list(
                ERRORS,
                row -> errors.computeIfAbsent(row.getString(1), feed -> new EnumMap<>(IntakeErrorCode.class))
                        .put(IntakeErrorCode.valueOf(row.getString(2)), row.getLong(3)),
                feeds,
                from);
        return errors;
    }

    /** Only of feeds whose messages say when they were sent. */
    Map<String, Lag> lags(String[] feeds, Instant from) {
        return map(LAGS, PostgresFeedCounts::lag, feeds, from);
    }

    Map<String, Instant> lastMessages(String[] feeds) {
        return map(LAST, row -> row.getTimestamp(2).toInstant(), (Object) feeds);
    }

    Map<String, Waiting> waiting(String[] feeds) {
        return map(
                WAITING,
                row -> new Waiting(
                        row.getLong("held"),
                        row.getLong("failed"),
                        row.getLong("parked"),
                        row.getLong("unmapped"),
                        PostgresFeedPulses.instant(row, "oldest")),
                (Object) feeds);
    }

    /** Each row's value by the feed in its first column. */
    private <T> Map<String, T> map(String statement, Sql.RowReader<T> reader, @Nullable Object... values) {
        Map<String, T> byFeed = new HashMap<>();
        sql.list(statement, row -> byFeed.put(row.getString(1), reader.read(row)), values);
        return byFeed;
    }

    private static String lagSums() {
        List<String> sums = new ArrayList<>();
        for (int i = 1; i <= LagClasses.COUNT; i++) {
            sums.add("sum(lag[" + i + "])");
        }
        return String.join(", ", sums);
    }

    private static Lag lag(ResultSet row) throws SQLException {
        List<Long> classes = new ArrayList<>();
        for (int i = 0; i < LagClasses.COUNT; i++) {
            classes.add(row.getLong(3 + i));
        }
        return new Lag(LagClasses.halfWithin(classes).orElse(null), Duration.ofMillis(row.getLong(2)));
    }
}
