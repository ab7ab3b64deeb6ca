package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.fate.MessageAction;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayJob.Progress;
import nl.vangnet.intake.application.replay.ReplayJob.State;
import nl.vangnet.intake.application.replay.ReplayPreview;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.application.replay.ReplayRefusedException.Why;
import nl.vangnet.intake.application.replay.Replays;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.testkit.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayIT {

    @Inject
    Replays replays;

    @Inject
    Messages messages;

    @Inject
    Waiting waiting;

    @Inject
    Poison poison;

    @Inject
    Stored stored;

    @Test
    void held_messages_are_published_once_each_in_the_order_of_their_arrival() {
        List<UUID> held = waiting.hold(numbered("order", 120, "7001"));

        ReplayJob job = replays.start(of("order"), 0, "integrator");

        ReplayJob ended = awaitEnd(job);
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.total()).isEqualTo(120);
        assertThat(ended.progress()).isEqualTo(new Progress(120, 0, 0, 0, 0));
        List<ConsumerRecord<String, byte[]>> records = recordsOf(held);
        assertThat(records).extracting(ReplayIT::message).containsExactlyElementsOf(held);
        assertThat(records).allSatisfy(record -> {
            assertThat(Stored.header(record, "vn_revision")).isEqualTo("0");
            assertThat(Stored.header(record, "ce_id")).isEqualTo(Stored.header(record, "vn_message"));
        });
        assertThat(messages.byId(held.getFirst()).orElseThrow().summary().error())
                .isNull();
    }

    @Test
    void what_would_be_published_as_it_was_is_not_published_again() {
        List<UUID> published = waiting.take(List.of(Adt.a04("same-1", "7002")));

        ReplayJob ended = awaitEnd(replays.start(published.getFirst(), "integrator"));

        assertThat(ended.progress()).isEqualTo(new Progress(0, 1, 0, 0, 0));
        assertThat(recordsOf(published)).hasSize(1);
        assertThat(messages.actions(published.getFirst())).isEmpty();
    }

    @Test
    void what_would_be_published_otherwise_is_published_as_the_next_revision() {
        List<UUID> published = waiting.take(List.of(Adt.a04("other-1", "7003")));
        UUID id = published.getFirst();
        // As if it had been read with another profile.
        stored.change("UPDATE message SET bundle_sum = 1 WHERE id = '" + id + "'");

        ReplayJob job = awaitEnd(replays.start(id, "integrator"));

        assertThat(job.progress()).isEqualTo(new Progress(1, 0, 0, 0, 0));
        List<ConsumerRecord<String, byte[]>> records = recordsOf(published);
        assertThat(records)
                .extracting(record -> Stored.header(record, "vn_revision"))
                .containsExactly("0", "1");
        assertThat(records)
                .extracting(record -> Stored.header(record, "ce_id"))
                .doesNotHaveDuplicates()
                .startsWith(id.toString());
        assertThat(messages.actions(id))
                .extracting(MessageAction::by, MessageAction::job)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("integrator", job.id()));
        assertThat(awaitEnd(replays.start(id, "integrator")).progress()).isEqualTo(new Progress(0, 1, 0, 0, 0));
    }

    @Test
    void a_rejected_message_is_never_replayed() {
        UUID rejected = waiting.take(List.of(Adt.a04("replay-never-1").replace("ADT^A04^ADT_A01", "ORU^R01")))
                .getFirst();

        MessageCriteria never =
                MessageCriteria.where().controlId("replay-never-1").build();

        assertThatThrownBy(() -> replays.start(rejected, "integrator"))
                .isInstanceOfSatisfying(
                        ReplayRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.NEVER_REPLAYED));
        assertThat(replays.preview(never))
                .isEqualTo(new ReplayPreview(Map.of(), Map.of(MessageState.REJECTED, 1L), false));
        assertThatThrownBy(() -> replays.start(never, 1, "integrator"))
                .isInstanceOfSatisfying(
                        ReplayRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.NOTHING_TO_REPLAY));
    }

    @Test
    void many_messages_need_somebody_who_agrees_to_the_number() {
        waiting.hold(numbered("many", 1001, "7004"));

        assertThat(replays.preview(of("many")).needsConfirmation()).isTrue();
        assertThatThrownBy(() -> replays.start(of("many"), 1000, "integrator"))
                .isInstanceOfSatisfying(
                        ReplayRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.NEEDS_CONFIRMATION));
        assertThat(awaitEnd(replays.start(of("many"), 1001, "integrator"))
                        .progress()
                        .published())
                .isEqualTo(1001);
    }

    @Test
    void a_job_that_is_stopped_stops_within_a_batch_and_keeps_what_is_done() {
        List<UUID> held = waiting.hold(numbered("stop", 1000, "7005"));
        ReplayJob job = replays.start(of("stop"), 1000, "integrator");
        await().pollInterval(Duration.ofMillis(1)).until(() -> done(job) > 0);

        replays.stop(job.id(), "coordinator");

        ReplayJob stopped = replays.byId(job.id()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.stoppedBy()).isEqualTo("coordinator");
        assertThat(stopped.progress().done()).isBetween(1L, 999L);
        await().during(Duration.ofSeconds(3))
                .until(() -> done(job) == stopped.progress().done());
        assertThat(recordsOf(held)).hasSize((int) stopped.progress().done());
        assertThat(stored.count("SELECT count(*) FROM message WHERE state = 'HELD' AND visit = 'V7005'"))
                .isEqualTo(1000 - stopped.progress().done());
    }

    @Test
    void a_message_that_breaks_the_replay_again_and_again_is_parked_and_the_others_go_on() {
        List<UUID> held = waiting.hold(numbered("poison", 60, "7006"));
        poison.in("poison-30");
        try {
            ReplayJob ended = awaitEnd(replays.start(of("poison"), 0, "integrator"));

            assertThat(ended.state()).isEqualTo(State.DONE);
            assertThat(ended.progress()).isEqualTo(new Progress(59, 0, 0, 0, 1));
        } finally {
            poison.in("");
        }
        UUID parked = held.get(30);
        assertThat(messages.byId(parked).orElseThrow().summary().state()).isEqualTo(MessageState.PARKED);
        assertThat(messages.actions(parked))
                .extracting(MessageAction::from, MessageAction::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MessageState.HELD, MessageState.PARKED));
        assertThat(recordsOf(held)).hasSize(59).extracting(ReplayIT::message).doesNotContain(parked);
    }

    @Test
    void a_job_that_the_database_broke_off_goes_on_and_publishes_nothing_twice() throws IOException {
        List<UUID> held = waiting.hold(numbered("crash", 1000, "7007"));
        ReplayJob job = replays.start(of("crash"), 1000, "integrator");
        await().pollInterval(Duration.ofMillis(1)).until(() -> done(job) > 0);

        RealParts.database().stop();
        RealParts.database().start();

        ReplayJob ended = awaitEnd(job);
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.progress()).isEqualTo(new Progress(1000, 0, 0, 0, 0));
        assertThat(recordsOf(held)).extracting(ReplayIT::message).containsAll(held);
        // The relay delivers at least once; what was decided once has one event id.
        assertThat(recordsOf(held).stream()
                        .map(record -> Stored.header(record, "ce_id"))
                        .distinct())
                .hasSize(1000);
        assertThat(recordsOf(held))
                .allSatisfy(record ->
                        assertThat(Stored.header(record, "vn_revision")).isEqualTo("0"));
    }

    @Test
    void a_failed_message_is_published_when_the_defect_is_mended() {
        UUID failed = waiting.fail(List.of(Adt.a04("mended-1", "7008"))).getFirst();

        awaitEnd(replays.start(failed, "integrator"));

        assertThat(messages.byId(failed).orElseThrow().summary().state()).isEqualTo(MessageState.PUBLISHED);
        assertThat(messages.actions(failed))
                .extracting(MessageAction::from, MessageAction::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MessageState.FAILED, MessageState.PUBLISHED));
    }

    private long done(ReplayJob job) {
        return replays.byId(job.id()).orElseThrow().progress().done();
    }

    private ReplayJob awaitEnd(ReplayJob job) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> replays.byId(job.id()).orElseThrow(), known -> known.state() != State.RUNNING);
    }

    /** By the visit, which {@link #numbered} gives all messages of a test. */
    private MessageCriteria of(String test) {
        String visit = stored.text("SELECT visit FROM message WHERE control_id LIKE '" + test + "-%' LIMIT 1");
        return MessageCriteria.where().visit(visit).build();
    }

    private static List<String> numbered(String test, int count, String patient) {
        return IntStream.range(0, count)
                .mapToObj(i -> Adt.a04(test + "-" + i, patient))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> recordsOf(List<UUID> ids) {
        return stored.records().filter(record -> ids.contains(message(record))).collect(Collectors.toList());
    }

    private static UUID message(ConsumerRecord<String, byte[]> record) {
        return UUID.fromString(Stored.header(record, "vn_message"));
    }
}
