package nl.vangnet.intake.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.vangnet.intake.application.UnmappedMessages;
import nl.vangnet.intake.domain.Received;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.jspecify.annotations.Nullable;

/** A row for each message and code. */
@ApplicationScoped
class PostgresUnmappedMessages implements UnmappedMessages {

    private static final String INSERT = """
            INSERT INTO message_unmapped_code (feed, field, system, code, message_id)
            SELECT fresh.* FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                AS fresh (feed, field, system, code, message_id)
            ON CONFLICT DO NOTHING""";

    private final Sql sql;

    PostgresUnmappedMessages(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<Received> messages) {
        List<String> feeds = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<String> systems = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (Received message : messages) {
            for (UnmappedCode unmapped : message.reading().findings().unmapped()) {
                LocalCode code = unmapped.code();
                feeds.add(message.reading().facts().feed());
                fields.add(code.field().name());
                systems.add(clean(code.system()));
                codes.add(clean(code.code()));
                ids.add(message.id());
            }
        }
        if (!ids.isEmpty()) {
            sql.change(
                    INSERT,
                    feeds.toArray(String[]::new),
                    fields.toArray(String[]::new),
                    systems.toArray(String[]::new),
                    codes.toArray(String[]::new),
                    ids);
        }
    }

    @Override
    public void replace(List<Received> messages) {
        sql.change(
                "DELETE FROM message_unmapped_code WHERE message_id = ANY (?)",
                messages.stream().map(Received::id).toList());
        add(messages);
    }

    private static String clean(@Nullable String text) {
        return Objects.requireNonNullElse(MessageColumns.clean(text), "");
    }
}
