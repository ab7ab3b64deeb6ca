package nl.vangnet.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.chassis.outbox.Outbox;
import nl.vangnet.chassis.outbox.OutgoingEvent;

/** Writes each record to a table and passes it on; fails on demand, as a service might in the middle of a batch. */
@ApplicationScoped
class EffectInbox implements Inbox<EffectInbox.Effect> {

    static final String TOPIC = "test.in.v1";
    static final String OUT = "test.out.v1";

    /** Batches that are to fail after their effect and before the commit. */
    static final AtomicInteger FAILURES = new AtomicInteger();

    /** Readers that had a part in it. */
    static final Set<String> APPLIED_BY = ConcurrentHashMap.newKeySet();

    record Effect(String key, String value) {}

    private final DataSource dataSource;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    EffectInbox(DataSource dataSource, Outbox outbox, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Effect decode(InboxRecord record) throws UnreadableRecordException {
        String value = new String(record.value(), StandardCharsets.UTF_8);
        if (value.startsWith("garbage")) {
            throw new UnreadableRecordException("GARBAGE", "not an effect");
        }
        return new Effect(record.key(), value);
    }

    @Override
    public void apply(List<Effect> batch) {
        APPLIED_BY.add(Thread.currentThread().getName());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO effect (key, value) VALUES (?, ?)")) {
            for (Effect effect : batch) {
                insert.setString(1, effect.key());
                insert.setString(2, effect.value());
                insert.addBatch();
                outbox.publish(OutgoingEvent.json(
                        OUT,
                        effect.key(),
                        ids.next(),
                        "test.effect.v1",
                        effect.key(),
                        clock.instant(),
                        effect.value().getBytes(StandardCharsets.UTF_8)));
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("failed on purpose, after the effect");
        }
    }
}
