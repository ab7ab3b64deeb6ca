package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Has senders change their feed. What waits goes with them; what is done keeps the name under which it came. */
@ApplicationScoped
class PostgresFeedMoves {

    private static final String WAITING = """
            UPDATE message SET feed = ?
            WHERE feed = ANY (?) AND sender = ANY (?) AND state IN ('HELD', 'FAILED', 'PARKED')""";

    private static final String SENDERS = """
            INSERT INTO feed_sender (sender, feed) SELECT sender, ? FROM unnest(?::text[]) AS mine (sender)
            ON CONFLICT (sender) DO UPDATE SET feed = EXCLUDED.feed""";

    private static final String EMPTIED = """
            UPDATE feed SET moved_to = ?
            WHERE name = ANY (?) AND origin = 'SIGHTED' AND NOT EXISTS (SELECT FROM feed_sender s WHERE s.feed = feed.name)
            RETURNING name""";

    private static final String UNMAPPED = """
            INSERT INTO unmapped_code AS here (feed, field, system, code, display, count, first_seen, last_seen, last_message)
            SELECT ?, field, system, code, max(display), sum(count), min(first_seen), max(last_seen),
                (array_agg(last_message ORDER BY last_seen DESC))[1]
            FROM unmapped_code WHERE feed = ANY (?) GROUP BY field, system, code
            ON CONFLICT (feed, field, system, code) DO UPDATE SET count = here.count + EXCLUDED.count,
                first_seen = least(here.first_seen, EXCLUDED.first_seen)""";

    private static final String CODES = """
            INSERT INTO feed_code_map (feed, field, system, code, target_system, target_code, target_display, by_user, at)
            SELECT ?, field, system, code, target_system, target_code, target_display, by_user, at
            FROM feed_code_map WHERE feed = ANY (?)
            ON CONFLICT (feed, field, system, code) DO NOTHING""";

    private final Sql sql;

    PostgresFeedMoves(Sql sql) {
        this.sql = sql;
    }

    /** Has exactly these senders belong to the feed. */
    void assign(Collection<String> senders, String feed) {
        String[] all = senders.toArray(String[]::new);
        String[] before = sql.list(
                        "SELECT DISTINCT feed FROM feed_sender WHERE sender = ANY (?) AND feed <> ?",
                        row -> row.getString(1),
                        all,
                        feed)
                .toArray(String[]::new);
        sql.change("DELETE FROM feed_sender WHERE feed = ? AND sender <> ALL (?)", feed, all);
        sql.change(SENDERS, feed, all);
        if (before.length > 0) {
            sql.change(WAITING, feed, before, all);
            empty(before, feed);
        }
    }

    private void empty(String[] before, String feed) {
        List<String> emptied = sql.list(EMPTIED, row -> row.getString(1), feed, before);
        if (!emptied.isEmpty()) {
            String[] names = emptied.toArray(String[]::new);
            sql.change(UNMAPPED, feed, names);
            sql.change("DELETE FROM unmapped_code WHERE feed = ANY (?)", (Object) names);
            sql.change("UPDATE message_unmapped_code SET feed = ? WHERE feed = ANY (?)", feed, names);
            sql.change(CODES, feed, names);
            sql.change("DELETE FROM feed_code_map WHERE feed = ANY (?)", (Object) names);
        }
    }
}
