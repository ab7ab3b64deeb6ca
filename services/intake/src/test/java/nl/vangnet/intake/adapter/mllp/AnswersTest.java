package nl.vangnet.intake.adapter.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersTest {

    /** Remembers how it ended. */
    private static final class Ending implements Answers.End {

        private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void notStored(Throwable why) {
            seen.add("not stored");
        }

        @Override
        public void senderLeft(IOException why) {
            seen.add("sender left");
        }
    }

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final Ending ending = new Ending();
    private final Answers answers = new Answers(wire, 8, ending);

    @Test
    void answers_leave_in_the_order_of_the_messages_whatever_is_done_first() throws Exception {
        List<CompletableFuture<Outcome>> owed = owe(3);

        owed.get(2).complete(outcome("c"));
        owed.get(1).complete(outcome("b"));
        assertThat(wire()).isEmpty();
        owed.get(0).complete(outcome("a"));

        answers.awaitAll();
        assertThat(wire()).isEqualTo("<a>\r<b>\r<c>\r");
    }

    @Test
    void a_sender_who_wants_no_answer_gets_no_frame() throws Exception {
        owe(1).getFirst().complete(outcome(""));

        answers.awaitAll();
        assertThat(wire()).isEmpty();
    }

    @Test
    void what_was_stored_is_answered_and_nothing_behind_what_was_not() throws Exception {
        List<CompletableFuture<Outcome>> owed = owe(3);

        owed.get(2).complete(outcome("c"));
        owed.get(1).completeExceptionally(new IllegalStateException("no database"));
        owed.get(0).complete(outcome("a"));

        answers.awaitAll();
        assertThat(wire()).isEqualTo("<a>\r");
        assertThat(ending.seen).containsExactly("not stored");
    }

    @Test
    void a_sender_who_left_keeps_nobody_waiting() throws Exception {
        Answers broken = new Answers(new LeftStream(), 8, ending);
        CompletableFuture<Outcome> first = new CompletableFuture<>();
        broken.awaitPlace();
        broken.owe(first);
        broken.awaitPlace();
        broken.owe(new CompletableFuture<>());

        first.complete(outcome("a"));

        broken.awaitAll();
        assertThat(ending.seen).containsExactly("sender left");
    }

    @Test
    void no_more_places_than_may_be_unanswered() throws Exception {
        List<CompletableFuture<Outcome>> owed = owe(8);
        assertThat(answers.tryPlace()).isFalse();

        owed.getFirst().complete(outcome("a"));

        await().until(answers::tryPlace);
    }

    @Test
    void an_answer_is_overdue_when_it_has_been_the_oldest_for_too_long() throws Exception {
        List<CompletableFuture<Outcome>> owed = owe(2);

        assertThat(answers.isOverdue(1, 10)).isFalse();
        assertThat(answers.isOverdue(11, 10)).isFalse();
        owed.getFirst().complete(outcome("a"));
        await().until(() -> wire().equals("<a>\r"));
        await().untilAsserted(() -> assertThat(answers.isOverdue(12, 10)).isFalse());
        assertThat(answers.isOverdue(22, 10)).isFalse();
        assertThat(answers.isOverdue(23, 10)).isTrue();
    }

    @Test
    void under_many_threads_every_answer_leaves_once_and_in_order() throws Exception {
        Answers busy = new Answers(wire, 10_000, ending);
        List<CompletableFuture<Outcome>> owed = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            CompletableFuture<Outcome> one = new CompletableFuture<>();
            owed.add(one);
            expected.append('<').append(i).append(">\r");
            busy.awaitPlace();
            busy.owe(one);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < owed.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(3));

        order.parallelStream().forEach(i -> owed.get(i).complete(outcome(String.valueOf(i))));

        busy.awaitAll();
        assertThat(wire()).isEqualTo(expected.toString());
    }

    private List<CompletableFuture<Outcome>> owe(int count) throws InterruptedException {
        List<CompletableFuture<Outcome>> owed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CompletableFuture<Outcome> one = new CompletableFuture<>();
            owed.add(one);
            answers.awaitPlace();
            answers.owe(one);
        }
        return owed;
    }

    private String wire() {
        return wire.toString(StandardCharsets.UTF_8).replace('\u000B', '<').replace('\u001C', '>');
    }

    private static Outcome outcome(String body) {
        return new Outcome(new Answer(AnswerCode.AA, body.getBytes(StandardCharsets.UTF_8), null), false);
    }

    /** Like the socket of somebody who is gone. */
    private static final class LeftStream extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            throw new IOException("broken pipe");
        }
    }
}
