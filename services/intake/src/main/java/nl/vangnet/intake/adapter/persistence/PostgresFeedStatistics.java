package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nl.vangnet.intake.application.feed.FeedStatistics;
import nl.vangnet.intake.application.feed.FeedTally;
import nl.vangnet.intake.domain.MessageState;

/** Counts per feed and minute in their tables. */
@ApplicationScoped
class PostgresFeedStatistics implements FeedStatistics {

    private static final String ADD = """
            INSERT INTO feed_minute AS m (feed, minute, writer, last_at, received, published, held, ignored, rejected, failed,
                repeated, tests, bytes, lag, lag_most)
            SELECT feed, minute, ?, last_at, received, published, held, ignored, rejected, failed, repeated, tests, bytes,
                lag::int8[], lag_most
            FROM unnest(?::text[], ?::timestamptz[], ?::timestamptz[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[],
                ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::text[], ?::int8[]) AS t (feed, minute, last_at, received,
                published, held, ignored, rejected, failed, repeated, tests, bytes, lag, lag_most)
            ORDER BY feed, minute
            ON CONFLICT (feed, minute, writer) DO UPDATE SET last_at = greatest(m.last_at, EXCLUDED.last_at),
                received = m.received + EXCLUDED.received, published = m.published + EXCLUDED.published,
                held = m.held + EXCLUDED.held, ignored = m.ignored + EXCLUDED.ignored,
                rejected = m.rejected + EXCLUDED.rejected, failed = m.failed + EXCLUDED.failed,
                repeated = m.repeated + EXCLUDED.repeated, tests = m.tests + EXCLUDED.tests,
                bytes = m.bytes + EXCLUDED.bytes, lag_most = greatest(m.lag_most, EXCLUDED.lag_most),
                lag = ARRAY(SELECT a + b FROM unnest(m.lag, EXCLUDED.lag) WITH ORDINALITY AS both_of (a, b, at) ORDER BY at)""";

    private static final String ADD_ERRORS = """
            INSERT INTO feed_error AS e (feed, hour, writer, error_code, count)
            SELECT feed, hour, ?, error_code, count
            FROM unnest(?::text[], ?::timestamptz[], ?::text[], ?::int8[]) AS t (feed, hour, error_code, count)
            ORDER BY feed, hour, error_code
            ON CONFLICT (feed, hour, writer, error_code) DO UPDATE SET count = e.count + EXCLUDED.count""";

    private final Sql sql;

    /** This instance among others. Should two draw the same number, they wait for each other, and count right. */
    private final int writer = new SecureRandom().nextInt();

    PostgresFeedStatistics(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Collection<FeedTally> tallies) {
        sql.change(
                ADD,
                writer,
                column(tallies, FeedTally::feed, String[]::new),
                column(tallies, FeedTally::minute, Instant[]::new),
                column(tallies, FeedTally::lastAt, Instant[]::new),
                column(tallies, FeedTally::received, Long[]::new),
                state(tallies, MessageState.PUBLISHED),
                state(tallies, MessageState.HELD),
                state(tallies, MessageState.IGNORED),
                state(tallies, MessageState.REJECTED),
                state(tallies, MessageState.FAILED),
                column(tallies, FeedTally::repeated, Long[]::new),
                column(tallies, FeedTally::tests, Long[]::new),
                column(tallies, FeedTally::bytes, Long[]::new),
                column(tallies, PostgresFeedStatistics::lag, String[]::new),
                column(tallies, tally -> tally.lagMost().toMillis(), Long[]::new));
    }

    @Override
    public void addErrors(Map<Error, Long> counts) {
        List<Map.Entry<Error, Long>> rows = List.copyOf(counts.entrySet());
        sql.change(
                ADD_ERRORS,
                writer,
                column(rows, row -> row.getKey().feed(), String[]::new),
                column(rows, row -> row.getKey().hour(), Instant[]::new),
                column(rows, row -> row.getKey().code().name(), String[]::new),
                column(rows, Map.Entry::getValue, Long[]::new));
    }

    @Override
    public void forgetBefore(Instant time) {
        sql.change("DELETE FROM feed_minute WHERE minute < ?", time);
        sql.change("DELETE FROM feed_error WHERE hour < ?", time);
        sql.change("DELETE FROM feed_alarm WHERE ended_at < ?", time);
        // A code that nobody sends any more needs no mapping, and makes room for others.
        sql.change("DELETE FROM unmapped_code WHERE last_seen < ?", time);
    }

    private static Long[] state(Collection<FeedTally> tallies, MessageState state) {
        return column(tallies, tally -> tally.of(state), Long[]::new);
    }

    /** An array in an array is no column, so it travels as the text of one. */
    private static String lag(FeedTally tally) {
        return Arrays.stream(tally.lag()).mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static <R, T> T[] column(Collection<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
