package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.feed.FeedAlarm;
import nl.vangnet.intake.application.feed.FeedPulses;
import org.jspecify.annotations.Nullable;

/** Signs of life of feeds, and their alarms. */
@ApplicationScoped
class PostgresFeedPulses implements FeedPulses {

    private static final String ALL = """
            SELECT name, changed_at,
                (SELECT last_at FROM feed_minute m WHERE m.feed = f.name ORDER BY minute DESC, last_at DESC LIMIT 1) AS last_at,
                (SELECT min(received_at) FROM message m
                    WHERE m.feed = f.name AND m.state IN ('HELD', 'FAILED')) AS waiting_since
            FROM feed f WHERE moved_to IS NULL ORDER BY name""";

    private static final String RAISE = """
            INSERT INTO feed_alarm (id, feed, kind, since, raised_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (feed, kind) WHERE ended_at IS NULL DO NOTHING""";

    private final Sql sql;

    PostgresFeedPulses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Pulse> all() {
        return sql.list(
                ALL,
                row -> new Pulse(
                        row.getString("name"),
                        instant(row, "last_at"),
                        row.getTimestamp("changed_at").toInstant(),
                        instant(row, "waiting_since")));
    }

    @Override
    public List<String> heldForPause(Instant before) {
        return sql.list(
                "SELECT DISTINCT feed FROM message WHERE state = 'HELD' AND error_code = 'FEED_PAUSED' AND received_at < ?",
                row -> row.getString(1),
                before);
    }

    @Override
    public List<FeedAlarm> open() {
        return sql.list("SELECT * FROM feed_alarm WHERE ended_at IS NULL", PostgresFeedPulses::alarm);
    }

    @Override
    public boolean raise(FeedAlarm alarm) {
        return sql.change(RAISE, alarm.id(), alarm.feed(), alarm.kind().name(), alarm.since(), alarm.raisedAt()) > 0;
    }

    @Override
    public void end(UUID alarm, Instant at) {
        sql.change("UPDATE feed_alarm SET ended_at = ? WHERE id = ? AND ended_at IS NULL", at, alarm);
    }

    static FeedAlarm alarm(ResultSet row) throws SQLException {
        return new FeedAlarm(
                row.getObject("id", UUID.class),
                row.getString("feed"),
                FeedAlarm.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("raised_at").toInstant(),
                instant(row, "ended_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
