package nl.vangnet.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.Findings;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Outcome;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupCommitTest {

    /** A log whose commits wait for the test, and which refuses what the test says. */
    private static final class SlowLog implements MessageLog {

        final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
        final Semaphore commits = new Semaphore(0);
        volatile String unstorable = "";
        volatile boolean down;

        @Override
        public List<Outcome> append(List<Received> batch) {
            commits.acquireUninterruptibly();
            if (down) {
                throw new StoreUnavailableException("down", null);
            }
            if (batch.stream().anyMatch(message -> name(message).equals(unstorable))) {
                throw new UnstorableMessageException("refused");
            }
            batches.add(batch.stream().map(SlowLog::name).toList());
            return batch.stream()
                    .map(message -> new Outcome(message.reading().answer(), false))
                    .toList();
        }

        private static String name(Received message) {
            return new String(message.arrival().raw(), StandardCharsets.UTF_8);
        }
    }

    private final SlowLog log = new SlowLog();
    private final List<Revision> published = Collections.synchronizedList(new ArrayList<>());
    private final GroupCommit groupCommit = new GroupCommit(
            new StoreMessages(log, published::addAll, List.of(), List.of()),
            answered -> {},
            new CommitLimits(100, 3, Duration.ofMillis(50)));

    @AfterEach
    void stop() throws InterruptedException {
        log.commits.release(1000);
        groupCommit.stop();
    }

    @Test
    void messages_that_wait_during_a_commit_share_the_next_one_in_order() throws InterruptedException {
        groupCommit.start();

        CompletableFuture<Outcome> first = groupCommit.submit(message("first"));
        awaitEmptyQueue();
        List<CompletableFuture<Outcome>> others = List.of(
                groupCommit.submit(message("a")), groupCommit.submit(message("b")), groupCommit.submit(message("c")));
        log.commits.release(2);

        CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
        assertThat(first).isCompleted();
        assertThat(log.batches).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void nobody_is_answered_before_the_commit() throws InterruptedException {
        groupCommit.start();

        CompletableFuture<Outcome> outcome = groupCommit.submit(message("waits"));

        awaitEmptyQueue();
        assertThat(outcome).isNotDone();
        log.commits.release();
        assertThat(outcome).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void nobody_is_answered_when_the_store_is_down() throws InterruptedException {
        log.down = true;
        log.commits.release();
        groupCommit.start();

        CompletableFuture<Outcome> outcome = groupCommit.submit(message("lost"));

        assertThatThrownBy(outcome::join).hasCauseInstanceOf(StoreUnavailableException.class);
        assertThat(published).isEmpty();
    }

    @Test
    void a_message_that_can_never_be_stored_takes_no_other_with_it() throws InterruptedException {
        log.unstorable = "bad";
        CompletableFuture<Outcome> good = groupCommit.submit(message("good"));
        CompletableFuture<Outcome> bad = groupCommit.submit(message("bad"));
        CompletableFuture<Outcome> alsoGood = groupCommit.submit(message("also good"));
        log.commits.release(10);

        groupCommit.start();

        assertThat(good).succeedsWithin(Duration.ofSeconds(5));
        assertThat(alsoGood).succeedsWithin(Duration.ofSeconds(5));
        assertThat(bad).failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void a_sender_is_turned_away_when_too_many_wait() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            groupCommit.submit(message("waits " + i));
        }

        CompletableFuture<Outcome> tooMany = groupCommit.submit(message("one too many"));

        assertThat(tooMany).isCompletedExceptionally();
        groupCommit.start();
    }

    private void awaitEmptyQueue() {
        await().until(() -> log.commits.hasQueuedThreads());
    }

    private static Received message(String name) {
        byte[] raw = name.getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.nameUUIDFromBytes(raw);
        MessageFacts facts = MessageFacts.unreadable(MessageFormat.HL7V2, ContentHash.of(raw), "feed");
        Reading reading = new Reading.Accepted(facts, new Answer(AnswerCode.AA, raw, null), raw, Findings.NONE);
        return new Received(
                new Arrival(id, Instant.EPOCH, Door.of(Door.Kind.MLLP), MessageFormat.HL7V2, "", raw), id, reading);
    }
}
