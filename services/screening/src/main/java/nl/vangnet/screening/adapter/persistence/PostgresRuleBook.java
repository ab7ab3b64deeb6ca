package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.vangnet.screening.application.rules.RuleBook;
import nl.vangnet.screening.domain.exposure.RuleSetFiles;

/** Which rule set is live, in PostgreSQL. */
@ApplicationScoped
class PostgresRuleBook implements RuleBook {

    /** Any number that no other lock of this database has. */
    private static final long LOCK = 7_426_001;

    /** As stored: a rule set is text. */
    private record Texts(Map<String, String> files) {}

    private final Statements statements;

    PostgresRuleBook(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Switch> last() {
        return newest(1).stream().findFirst();
    }

    @Override
    public List<Switch> newest(int limit) {
        return statements.look(
                "SELECT version, replaced, switched_at, by_user FROM rule_set_switch ORDER BY id DESC LIMIT ?",
                row -> new Switch(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)),
                limit);
    }

    @Override
    public void hold() {
        statements.list("SELECT pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    @Override
    public void add(Switch made) {
        statements.change(
                "INSERT INTO rule_set_switch (version, replaced, switched_at, by_user) VALUES (?, ?, ?, ?)",
                made.version(),
                made.replaced(),
                made.at(),
                made.by());
    }

    @Override
    public List<String> keptVersions() {
        return statements.list("SELECT version FROM rule_set ORDER BY version", row -> row.getString(1));
    }

    @Override
    public Optional<RuleSetFiles> kept(String version) {
        return statements
                .list("SELECT version, files FROM rule_set WHERE version = ?", PostgresRuleBook::files, version)
                .stream()
                .findFirst();
    }

    private static RuleSetFiles files(ResultSet row) throws SQLException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        StoredJson.read(row.getString(2), Texts.class)
                .files()
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new RuleSetFiles(row.getString(1), files);
    }

    @Override
    public void keep(RuleSetFiles set, Instant at) {
        Map<String, String> texts = new TreeMap<>();
        set.files().forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
        statements.change("""
                INSERT INTO rule_set (version, fingerprint, files, kept_at) VALUES (?, ?, ?::jsonb, ?)
                ON CONFLICT (version) DO NOTHING""", set.version(), set.fingerprint(), StoredJson.write(new Texts(texts)), at);
    }
}
