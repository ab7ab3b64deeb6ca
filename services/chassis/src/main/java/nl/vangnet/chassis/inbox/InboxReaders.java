package nl.vangnet.chassis.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.vangnet.chassis.kafka.BackOff;
import nl.vangnet.chassis.kafka.KafkaClients;
import nl.vangnet.chassis.kafka.KafkaSettings;
import nl.vangnet.chassis.kafka.Topics;

/** Starts the readers of each {@link Inbox} with the service, stops them with it. */
@ApplicationScoped
class InboxReaders {

    /** An event can be sent again as long as its outbox row lives; a month is far beyond that. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Duration STOP = Duration.ofSeconds(10);

    private final Instance<Inbox<?>> inboxes;
    private final KafkaClients clients;
    private final Topics topics;
    private final InboxStore store;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final KafkaSettings settings;
    private final Clock clock;
    private final List<InboxReader<?>> readers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    InboxReaders(
            @Any Instance<Inbox<?>> inboxes,
            KafkaClients clients,
            Topics topics,
            InboxStore store,
            DeadLetters deadLetters,
            InboxMetrics metrics,
            KafkaSettings settings,
            Clock clock) {
        this.inboxes = inboxes;
        this.clients = clients;
        this.topics = topics;
        this.store = store;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        for (Inbox<?> inbox : inboxes) {
            for (int number = 1; number <= settings.readers(); number++) {
                start(inbox, number);
            }
        }
    }

    private void start(Inbox<?> inbox, int number) {
        InboxReader<?> reader = new InboxReader<>(
                inbox,
                clients,
                topics,
                store,
                deadLetters,
                metrics,
                new BackOff(settings.minBackOff(), settings.maxBackOff()));
        readers.add(reader);
        threads.add(Thread.ofPlatform()
                .name("inbox " + inbox.topic() + " " + number)
                .start(reader));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        readers.forEach(InboxReader::stop);
        for (Thread thread : threads) {
            thread.join(STOP);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() throws SQLException {
        store.forgetBefore(clock.instant().minus(REMEMBERED));
    }

    List<InboxReader<?>> readers() {
        return readers;
    }
}
