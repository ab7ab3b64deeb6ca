package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.vangnet.intake.application.MessageCounts;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.MessageQuery;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.replay.Replays;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchIT {

    @Inject
    Messages messages;

    @Inject
    Replays replays;

    @Inject
    Waiting waiting;

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repeat() {
        List<UUID> all = waiting.take(IntStream.range(0, 25)
                .mapToObj(i -> Adt.a04("paged-" + i, "4001"))
                .toList());
        MessageCriteria meant = MessageCriteria.where().visit("V4001").build();

        List<UUID> first = ids(new MessageQuery(meant, null, 10));
        List<UUID> second = ids(new MessageQuery(meant, first.getLast(), 10));
        List<UUID> third = ids(new MessageQuery(meant, second.getLast(), 10));

        assertThat(first).hasSize(10);
        assertThat(third).hasSize(5);
        assertThat(IntStream.range(0, 25)
                        .mapToObj(i -> List.of(first, second, third).stream()
                                .flatMap(List::stream)
                                .toList()
                                .get(24 - i))
                        .toList())
                .isEqualTo(all);
    }

    @Test
    void each_part_of_the_criteria_narrows() {
        UUID held = waiting.hold(List.of(Adt.a04("narrow-1", "4002"))).getFirst();
        waiting.take(List.of(Adt.a04("narrow-2", "4003")));
        Instant now = Instant.now();

        assertThat(ids(MessageCriteria.where().number("narrow-1"))).containsExactly(held);
        assertThat(ids(MessageCriteria.where().number("4002"))).containsExactly(held);
        assertThat(ids(MessageCriteria.where().number("V4002"))).containsExactly(held);
        assertThat(ids(MessageCriteria.where().controlId("narrow-1").states(MessageState.HELD)))
                .containsExactly(held);
        assertThat(ids(MessageCriteria.where().controlId("narrow-1").states(MessageState.FAILED)))
                .isEmpty();
        assertThat(ids(MessageCriteria.where().visit("V4002").errorCode(IntakeErrorCode.UNMAPPED_CODE)))
                .containsExactly(held);
        assertThat(ids(MessageCriteria.where().visit("V4002").errorText("IS NOT mapp")))
                .containsExactly(held);
        assertThat(ids(MessageCriteria.where().visit("V4002").errorText("no such text")))
                .isEmpty();
        assertThat(ids(MessageCriteria.where().visit("V4002").event("A04"))).containsExactly(held);
        assertThat(ids(MessageCriteria.where().visit("V4002").event("A08"))).isEmpty();
        assertThat(ids(MessageCriteria.where().visit("V4002").from(now.minus(1, ChronoUnit.HOURS))))
                .containsExactly(held);
        assertThat(ids(MessageCriteria.where().visit("V4002").until(now.minus(1, ChronoUnit.HOURS))))
                .isEmpty();
        assertThat(ids(MessageCriteria.where().visit("V4002").from(now.plus(1, ChronoUnit.HOURS))))
                .isEmpty();
        assertThat(ids(MessageCriteria.where().visit("V4002").feed("no-such-feed")))
                .isEmpty();
    }

    @Test
    void an_unmapped_code_finds_its_messages_until_they_are_read_without_it() {
        LocalCode code = new LocalCode(CodeField.PATIENT_CLASS, null, "SEH-X");
        UUID held = waiting.holdUnmapped(Adt.a04("unmapped-1", "4004"), code);
        waiting.take(List.of(Adt.a04("unmapped-2", "4004")));
        MessageCriteria meant = MessageCriteria.where().unmapped(code).build();
        assertThat(ids(MessageCriteria.where().unmapped(code))).containsExactly(held);
        assertThat(ids(MessageCriteria.where().unmapped(new LocalCode(CodeField.PATIENT_CLASS, null, "other"))))
                .isEmpty();

        var job = replays.start(meant, 0, "ine");

        org.awaitility.Awaitility.await()
                .until(() -> replays.byId(job.id()).orElseThrow().endedAt() != null);
        assertThat(ids(MessageCriteria.where().unmapped(code))).isEmpty();
        assertThat(messages.byId(held).orElseThrow().summary().state()).isEqualTo(MessageState.PUBLISHED);
    }

    @Test
    void counts_are_told_by_state_and_error_whatever_state_is_looked_at() {
        waiting.hold(List.of(Adt.a04("count-1", "4005"), Adt.a04("count-2", "4005")));
        waiting.take(List.of(Adt.a04("count-3", "4005")));

        MessageCounts counts = messages.count(
                MessageCriteria.where().visit("V4005").states(MessageState.HELD).build());

        assertThat(counts.of(MessageState.HELD)).isEqualTo(2);
        assertThat(counts.of(MessageState.PUBLISHED)).isEqualTo(1);
        assertThat(counts.byError()).containsOnlyKeys(IntakeErrorCode.UNMAPPED_CODE);
    }

    private List<UUID> ids(MessageCriteria.Builder criteria) {
        return ids(MessageQuery.newest(criteria.build(), 100));
    }

    private List<UUID> ids(MessageQuery query) {
        return messages.find(query).stream().map(MessageSummary::id).toList();
    }
}
