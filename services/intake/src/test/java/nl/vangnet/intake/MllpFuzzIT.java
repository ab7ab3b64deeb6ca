package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Fuzzes the running door over real sockets, with a real database behind it. {@code -Dfuzz.duration=PT10M} makes it
 * longer, {@code -Dfuzz.seed=N} repeats a run: a sender's sessions follow from the seed and its number, their timing does
 * not.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpFuzzIT {

    private static final int SENDERS = 6;

    /** What a collection leaves varies by some megabytes, however long it runs. */
    private static final long NOISE_BYTES = 32L << 20;

    @Inject
    MllpListener listener;

    @Inject
    Stored stored;

    @Inject
    StoredSets sets;

    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong sessions = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong inOrder = new AtomicLong();

    @Test
    void whatever_is_sent_what_is_answered_is_stored_and_what_is_stored_is_answered_or_cut_off() throws Exception {
        Duration duration = Duration.parse(System.getProperty("fuzz.duration", "PT20S"));
        long seed = Long.getLong("fuzz.seed", 20261123L);
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> broken.add(thread.getName() + " died: " + thrown));
        try {
            // What is loaded once, and what pools and caches keep, is there before the first look at the memory.
            fuzz(seed, duration.dividedBy(4));
            long before = usedBytes();
            fuzz(seed + 1, duration);
            long after = usedBytes();

            System.out.printf(
                    "Fuzz, seed %d, %s: %d sessions (%d in order), %d messages, %d answers; heap %d kB before, %d kB after; states %s%n",
                    seed,
                    duration,
                    sessions.get(),
                    inOrder.get(),
                    messages.get(),
                    answers.get(),
                    before >> 10,
                    after >> 10,
                    sets.texts("SELECT state || ' ' || count(*) FROM message GROUP BY state ORDER BY state"));
            assertThat(broken).isEmpty();
            assertThat(after).isLessThan(before + NOISE_BYTES);
            assertThat(inOrder.get()).isPositive();
            aGoodMessageIsStillTaken();
            assertThat(sets.texts("SELECT DISTINCT error_message FROM message WHERE state = 'FAILED'"))
                    .isEmpty();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }

    private void fuzz(long seed, Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            String name = "fz-" + seed + "-" + i;
            long own = seed * 1_000 + i;
            senders.add(Thread.ofPlatform().name(name).start(() -> send(name, own, end)));
        }
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private void send(String name, long seed, long end) {
        Random random = new Random(seed);
        FuzzMessages made = new FuzzMessages(seed, name);
        try {
            while (System.nanoTime() < end && broken.size() < 20) {
                FuzzSession session = new FuzzSession(random, made);
                check(name, session, session.run(listener.port()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(String name, FuzzSession session, FuzzSession.End end) {
        long number = sessions.incrementAndGet();
        List<String> sent = session.sent().stream()
                .map(FuzzMessages.Message::id)
                .filter(id -> id != null)
                .toList();
        List<String> answered =
                session.answered().stream().filter(sent::contains).toList();
        messages.addAndGet(session.sent().size());
        answers.addAndGet(session.answers().size());
        Set<String> kept = sets.controlIds(sent);

        if (end == FuzzSession.End.STUCK) {
            broken.add(name + ", session " + number + ": neither answer nor end");
        }
        if (!kept.containsAll(answered)) {
            broken.add(name + ", session " + number + ": answered and not stored: " + without(answered, kept));
        }
        if (end == FuzzSession.End.IN_ORDER) {
            inOrder.incrementAndGet();
            List<String> owed =
                    sent.stream().filter(id -> !isAcknowledgment(session, id)).toList();
            if (!answered.equals(owed)) {
                broken.add(
                        name + ", session " + number + ": not answered, or not in order: " + owed + " got " + answered);
            }
        }
    }

    private static boolean isAcknowledgment(FuzzSession session, String id) {
        return session.sent().stream()
                .anyMatch(message -> id.equals(message.id())
                        && new String(message.bytes(), StandardCharsets.UTF_8).contains("||ACK^A04|"));
    }

    private static List<String> without(List<String> all, Collection<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private void aGoodMessageIsStillTaken() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            assertThat(sender.send(Adt.a04("after-fuzz"))).contains("MSA|AA|after-fuzz");
        }
        assertThat(stored.states("after-fuzz")).containsExactly("PUBLISHED");
    }

    private static long usedBytes() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(500);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
