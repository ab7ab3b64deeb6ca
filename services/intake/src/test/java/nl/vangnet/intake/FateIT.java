package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.fate.ActionKind;
import nl.vangnet.intake.application.fate.ChangeFate;
import nl.vangnet.intake.application.fate.Fate;
import nl.vangnet.intake.application.fate.MessageAction;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.testkit.RealParts;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FateIT {

    @Inject
    ChangeFate changeFate;

    @Inject
    Messages messages;

    @Inject
    Waiting waiting;

    @Inject
    Stored stored;

    @Test
    void a_message_is_parked_dropped_and_taken_back_to_where_it_was_with_each_reason_kept() {
        UUID held = waiting.hold(List.of(Adt.a04("fate-1", "6001"))).getFirst();

        assertThat(change(held, Fate.PARK, "waits for the lab")).containsExactly(held);
        assertThat(change(held, Fate.DROP, "a rehearsal")).containsExactly(held);
        assertThat(state(held)).isEqualTo(MessageState.DROPPED);
        assertThat(change(held, Fate.TAKE_BACK, "no rehearsal after all")).containsExactly(held);

        assertThat(state(held)).isEqualTo(MessageState.HELD);
        assertThat(messages.actions(held))
                .extracting(MessageAction::kind, MessageAction::reason, MessageAction::by, MessageAction::to)
                .containsExactly(
                        Tuple.tuple(ActionKind.PARKED, "waits for the lab", "ine", MessageState.PARKED),
                        Tuple.tuple(ActionKind.DROPPED, "a rehearsal", "ine", MessageState.DROPPED),
                        Tuple.tuple(ActionKind.TAKEN_BACK, "no rehearsal after all", "ine", MessageState.HELD));
        assertThat(stored.count("SELECT count(*) FROM audit_entry WHERE action = 'DECIDE' AND '" + held
                        + "' = ANY (subjects) AND detail LIKE 'message %'"))
                .isEqualTo(3);
    }

    @Test
    void what_is_on_the_topic_or_was_rejected_stays_as_it_is() {
        UUID published = waiting.take(List.of(Adt.a04("fate-2", "6002"))).getFirst();
        UUID rejected = waiting.take(List.of(Adt.a04("fate-3").replace("ADT^A04^ADT_A01", "ORU^R01")))
                .getFirst();
        UUID held = waiting.hold(List.of(Adt.a04("fate-4", "6002"))).getFirst();

        assertThat(changeFate.handle(List.of(published, rejected, held), Fate.DROP, "clean up", "ine"))
                .containsExactly(held);
        assertThat(change(held, Fate.PARK, "no")).isEmpty();

        assertThat(state(published)).isEqualTo(MessageState.PUBLISHED);
        assertThat(state(rejected)).isEqualTo(MessageState.REJECTED);
        assertThat(messages.actions(published)).isEmpty();
    }

    @Test
    void a_decision_without_a_reason_is_refused() {
        UUID held = waiting.hold(List.of(Adt.a04("fate-5", "6003"))).getFirst();

        assertThatThrownBy(() -> change(held, Fate.DROP, "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change(held, Fate.DROP, "x".repeat(501))).isInstanceOf(IllegalArgumentException.class);
        assertThat(state(held)).isEqualTo(MessageState.HELD);
    }

    private List<UUID> change(UUID message, Fate fate, String reason) {
        return changeFate.handle(List.of(message), fate, reason, "ine");
    }

    private MessageState state(UUID message) {
        return messages.byId(message).orElseThrow().summary().state();
    }
}
