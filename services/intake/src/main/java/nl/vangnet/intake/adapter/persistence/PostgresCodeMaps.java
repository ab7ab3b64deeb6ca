package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.vangnet.intake.application.feed.CodeMapRow;
import nl.vangnet.intake.application.feed.CodeMapStore;
import nl.vangnet.intake.application.feed.CodeMaps.UnmappedPage;
import nl.vangnet.intake.application.feed.CodeMaps.UnmappedQuery;
import nl.vangnet.intake.application.feed.UnmappedCount;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.CodeMap;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.jspecify.annotations.Nullable;

/** Code maps and the counts of unmapped codes in their tables. An absent system is an empty text, as part of the key. */
@ApplicationScoped
class PostgresCodeMaps implements CodeMapStore {

    private static final String ROWS = "SELECT * FROM feed_code_map";

    private static final String PUT = """
            INSERT INTO feed_code_map (feed, field, system, code, target_system, target_code, target_display, by_user, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (feed, field, system, code) DO UPDATE SET target_system = EXCLUDED.target_system,
                target_code = EXCLUDED.target_code, target_display = EXCLUDED.target_display,
                by_user = EXCLUDED.by_user, at = EXCLUDED.at""";

    private static final String MAPPED = """
            DELETE FROM unmapped_code WHERE (feed = ? OR ? = '*') AND field = ? AND code = ? AND (system = ? OR ? = '')""";

    /** One that was mapped a moment ago may still be counted by an instance that has not heard of it. */
    static final String STILL_UNMAPPED = """
            field <> '' AND NOT EXISTS (SELECT FROM feed_code_map m WHERE m.feed IN (u.feed, '*')
                AND m.field = u.field AND m.code = u.code AND m.system IN (u.system, ''))""";

    /** Codes that are known, and new ones as long as there is room, each in their row; the rest in one row of the feed. */
    private static final String ADD = """
            WITH fresh AS (
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::timestamptz[],
                    ?::timestamptz[], ?::uuid[])
                    AS t (feed, field, system, code, display, count, first_seen, last_seen, last_message)),
            room AS (
                SELECT feed, ? - (SELECT count(*) FROM unmapped_code u WHERE u.feed = f.feed) AS room
                FROM (SELECT DISTINCT feed FROM fresh) AS f),
            judged AS (
                SELECT *, EXISTS (SELECT FROM unmapped_code u WHERE u.feed = fresh.feed AND u.field = fresh.field
                    AND u.system = fresh.system AND u.code = fresh.code) AS known FROM fresh),
            placed AS (
                SELECT judged.*, known OR room >= dense_rank() OVER (
                    PARTITION BY judged.feed, known ORDER BY field, system, code) AS own
                FROM judged JOIN room ON room.feed = judged.feed)
            INSERT INTO unmapped_code AS u (feed, field, system, code, display, count, first_seen, last_seen, last_message)
            SELECT feed, CASE WHEN own THEN field ELSE '' END AS f, CASE WHEN own THEN system ELSE '' END AS s,
                CASE WHEN own THEN code ELSE '' END AS c, max(display) FILTER (WHERE own), sum(count), min(first_seen),
                max(last_seen), (array_agg(last_message ORDER BY last_seen DESC))[1]
            FROM placed GROUP BY feed, f, s, c ORDER BY feed, f, s, c
            ON CONFLICT (feed, field, system, code) DO UPDATE SET count = u.count + EXCLUDED.count,
                display = coalesce(EXCLUDED.display, u.display), last_seen = greatest(u.last_seen, EXCLUDED.last_seen),
                last_message = EXCLUDED.last_message""";

    private final Sql sql;

    PostgresCodeMaps(Sql sql) {
        this.sql = sql;
    }

    /** Of all feeds. */
    Map<String, CodeMap> all() {
        Map<String, Map<LocalCode, MappedCode>> rows = new HashMap<>();
        sql.list(ROWS, PostgresCodeMaps::row)
                .forEach(row -> rows.computeIfAbsent(row.feed(), feed -> new HashMap<>())
                        .put(row.from(), row.to()));
        Map<String, CodeMap> maps = new HashMap<>();
        rows.forEach((feed, map) -> maps.put(feed, new CodeMap(map)));
        return maps;
    }

    @Override
    public List<CodeMapRow> rows(String feed) {
        return sql.list(ROWS + " WHERE feed = ? ORDER BY field, code, system", PostgresCodeMaps::row, feed);
    }

    @Override
    public void put(Collection<CodeMapRow> rows) {
        for (CodeMapRow row : rows) {
            LocalCode from = row.from();
            String system = system(from.system());
            sql.change(
                    PUT,
                    row.feed(),
                    from.field().name(),
                    system,
                    from.code(),
                    row.to().system(),
                    row.to().code(),
                    row.to().display(),
                    row.by(),
                    row.at());
            sql.change(MAPPED, row.feed(), row.feed(), from.field().name(), from.code(), system, system);
        }
    }

    @Override
    public boolean remove(String feed, LocalCode code) {
        return sql.change(
                        "DELETE FROM feed_code_map WHERE feed = ? AND field = ? AND system = ? AND code = ?",
                        feed,
                        code.field().name(),
                        system(code.system()),
                        code.code())
                > 0;
    }

    @Override
    public UnmappedPage unmapped(UnmappedQuery query) {
        Conditions conditions = new Conditions()
                .and(STILL_UNMAPPED)
                .and("feed = ?", query.feed())
                .and("field = ?", query.field() == null ? null : query.field().name());
        if (query.text() != null) {
            conditions.and("strpos(lower(concat_ws(' ', code, system, display)), lower(?)) > 0", query.text());
        }
        List<Object> values = new ArrayList<>(conditions.values());
        long total = sql.search(
                        "SELECT count(*) FROM unmapped_code u WHERE " + conditions.sql(), row -> row.getLong(1), values)
                .getFirst();
        values.add(query.limit());
        values.add(query.offset());
        List<UnmappedCount> codes = sql.search(
                "SELECT * FROM unmapped_code u WHERE " + conditions.sql()
                        + " ORDER BY count DESC, feed, field, code, system LIMIT ? OFFSET ?",
                PostgresCodeMaps::count,
                values);
        return new UnmappedPage(codes, total, uncounted(query.feed()));
    }

    private long uncounted(@Nullable String feed) {
        Conditions conditions = new Conditions().and("field = ''").and("feed = ?", feed);
        return sql.search(
                        "SELECT coalesce(sum(count), 0) FROM unmapped_code WHERE " + conditions.sql(),
                        row -> row.getLong(1),
                        conditions.values())
                .getFirst();
    }

    @Override
    public void addUnmapped(Collection<UnmappedCount> counts, int most) {
        sql.change(
                ADD,
                texts(counts, UnmappedCount::feed),
                texts(counts, count -> count.code().code().field().name()),
                texts(counts, count -> system(count.code().code().system())),
                texts(counts, count -> count.code().code().code()),
                texts(counts, count -> count.code().display()),
                counts.stream().map(UnmappedCount::count).toArray(Long[]::new),
                counts.stream().map(UnmappedCount::firstSeen).toArray(Instant[]::new),
                counts.stream().map(UnmappedCount::lastSeen).toArray(Instant[]::new),
                counts.stream().map(UnmappedCount::example).toArray(UUID[]::new),
                most);
    }

    @FunctionalInterface
    private interface Text {
        @Nullable
        String of(UnmappedCount count);
    }

    private static String[] texts(Collection<UnmappedCount> counts, Text text) {
        return counts.stream().map(text::of).map(MessageColumns::clean).toArray(String[]::new);
    }

    private static String system(@Nullable String system) {
        return Objects.requireNonNullElse(system, "");
    }

    private static CodeMapRow row(ResultSet row) throws SQLException {
        return new CodeMapRow(
                row.getString("feed"),
                from(row),
                new MappedCode(
                        row.getString("target_system"), row.getString("target_code"), row.getString("target_display")),
                row.getString("by_user"),
                row.getTimestamp("at").toInstant());
    }

    private static UnmappedCount count(ResultSet row) throws SQLException {
        return new UnmappedCount(
                row.getString("feed"),
                new UnmappedCode(from(row), row.getString("display")),
                row.getLong("count"),
                row.getTimestamp("first_seen").toInstant(),
                row.getTimestamp("last_seen").toInstant(),
                row.getObject("last_message", UUID.class));
    }

    private static LocalCode from(ResultSet row) throws SQLException {
        String system = row.getString("system");
        return new LocalCode(
                CodeField.valueOf(row.getString("field")), system.isEmpty() ? null : system, row.getString("code"));
    }
}
