package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.FeedEntry.Origin;
import nl.vangnet.intake.application.feed.FeedEntry.Pause;
import nl.vangnet.intake.application.feed.FeedStore;
import nl.vangnet.intake.application.feed.FeedVersion;
import nl.vangnet.intake.application.feed.ProfileJson;
import nl.vangnet.intake.domain.feed.ProfileDraft;

/** Feeds in their tables. Who a sender belongs to stands in a table of its own, so that no two feeds can claim it. */
@ApplicationScoped
class PostgresFeeds implements FeedStore {

    private static final String ENTRIES = """
            SELECT name, version, origin, profile::text, changed_at, changed_by, paused_at, paused_by, pause_reason,
                ARRAY(SELECT sender FROM feed_sender s WHERE s.feed = f.name ORDER BY sender) AS senders
            FROM feed f WHERE moved_to IS NULL""";

    private static final String PUT = """
            INSERT INTO feed (name, version, origin, profile, changed_at, changed_by)
            VALUES (?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (name) DO UPDATE SET version = EXCLUDED.version, origin = EXCLUDED.origin,
                profile = EXCLUDED.profile, changed_at = EXCLUDED.changed_at, changed_by = EXCLUDED.changed_by,
                moved_to = NULL""";

    private static final String SIGHT = """
            INSERT INTO feed (name, version, origin, profile, changed_at)
            SELECT name, 0, 'SIGHTED', profile::jsonb, ? FROM unnest(?::text[], ?::text[], ?::text[]) AS fresh (name, sender, profile)
            WHERE sender IS NULL OR NOT EXISTS (SELECT FROM feed_sender s WHERE s.sender = fresh.sender)
            ON CONFLICT (name) DO UPDATE SET moved_to = NULL, profile = EXCLUDED.profile, changed_at = EXCLUDED.changed_at
                WHERE feed.moved_to IS NOT NULL""";

    /** Nobody's profile is given a sender that nobody named there, should the two come to the same name at once. */
    private static final String SIGHT_SENDERS = """
            INSERT INTO feed_sender (sender, feed)
            SELECT sender, name FROM unnest(?::text[], ?::text[]) AS fresh (name, sender)
            WHERE sender IS NOT NULL AND EXISTS (SELECT FROM feed f WHERE f.name = fresh.name AND f.origin = 'SIGHTED')
            ON CONFLICT (sender) DO NOTHING""";

    private final Sql sql;
    private final ProfileJson json;
    private final PostgresFeedMoves moves;
    private final PostgresCodeMaps codeMaps;
    private final Clock clock;

    PostgresFeeds(Sql sql, ProfileJson json, PostgresFeedMoves moves, PostgresCodeMaps codeMaps, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.moves = moves;
        this.codeMaps = codeMaps;
        this.clock = clock;
    }

    @Override
    public long revision() {
        return sql.list("SELECT revision FROM feed_revision", row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public State load() {
        // The revision first: what changes after it makes another one, and is loaded again.
        long revision = revision();
        return new State(revision, all(), codeMaps.all());
    }

    @Override
    public void lock() {
        sql.change("UPDATE feed_revision SET revision = revision + 1");
    }

    @Override
    public List<FeedEntry> all() {
        return sql.list(ENTRIES + " ORDER BY name", this::entry);
    }

    @Override
    public Optional<FeedEntry> find(String name) {
        return sql.list(ENTRIES + " AND name = ?", this::entry, name).stream().findFirst();
    }

    @Override
    public Map<String, String> owners(Collection<String> senders) {
        Map<String, String> owners = new HashMap<>();
        sql.list(
                        "SELECT sender, feed FROM feed_sender WHERE sender = ANY (?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        (Object) senders.toArray(String[]::new))
                .forEach(owner -> owners.put(owner.getKey(), owner.getValue()));
        return owners;
    }

    @Override
    public void put(FeedEntry entry) {
        String profile = json.write(entry.profile());
        sql.change(
                PUT,
                entry.name(),
                entry.version(),
                entry.origin().name(),
                profile,
                entry.changedAt(),
                entry.changedBy());
        sql.change("""
                INSERT INTO feed_version (feed, version, profile, by_user, at) VALUES (?, ?, ?::jsonb, ?, ?)
                ON CONFLICT (feed, version) DO NOTHING""", entry.name(), entry.version(), profile, entry.changedBy(), entry.changedAt());
        moves.assign(entry.profile().senders(), entry.name());
    }

    @Override
    public void pause(String name, Pause pause) {
        sql.change(
                "UPDATE feed SET paused_at = ?, paused_by = ?, pause_reason = ? WHERE name = ?",
                pause.since(),
                pause.by(),
                pause.reason(),
                name);
    }

    @Override
    public void resume(String name) {
        sql.change("UPDATE feed SET paused_at = NULL, paused_by = NULL, pause_reason = NULL WHERE name = ?", name);
    }

    @Override
    public List<FeedVersion> history(String name) {
        return sql.list(
                "SELECT version, profile::text, by_user, at FROM feed_version WHERE feed = ? ORDER BY version DESC",
                row -> new FeedVersion(
                        row.getInt(1),
                        json.read(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()),
                name);
    }

    @Override
    public void sight(Collection<ProfileDraft> feeds) {
        String[] names = feeds.stream().map(ProfileDraft::name).toArray(String[]::new);
        String[] senders = feeds.stream()
                .map(draft -> draft.senders().isEmpty() ? null : draft.senders().getFirst())
                .toArray(String[]::new);
        String[] profiles = feeds.stream().map(json::write).toArray(String[]::new);
        Instant now = clock.instant();
        sql.change(SIGHT, now, names, senders, profiles);
        sql.change(SIGHT_SENDERS, names, senders);
    }

    private FeedEntry entry(ResultSet row) throws SQLException {
        Array senders = row.getArray("senders");
        return new FeedEntry(
                json.read(row.getString("profile")).withSenders(List.of((String[]) senders.getArray())),
                row.getInt("version"),
                Origin.valueOf(row.getString("origin")),
                row.getTimestamp("paused_at") == null
                        ? null
                        : new Pause(
                                row.getTimestamp("paused_at").toInstant(),
                                row.getString("paused_by"),
                                row.getString("pause_reason")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
