package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.MessageQuery;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.identity.IdentifierHistory;
import nl.vangnet.intake.application.identity.KnownIdentifier;
import nl.vangnet.intake.application.identity.KnownMerge;
import nl.vangnet.intake.application.identity.PatientIdentifiers;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.PatientMerge;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentityIT {

    @Inject
    PatientIdentifiers identifiers;

    @Inject
    Messages messages;

    @Inject
    Waiting waiting;

    @Inject
    Stored stored;

    @Test
    void a_retired_number_finds_the_messages_of_the_one_it_lives_on_as_and_the_other_way_round() {
        UUID old = waiting.take(List.of(Adt.a04("id-1", "A1"))).getFirst();
        UUID current = waiting.take(List.of(Adt.a04("id-2", "B1"))).getFirst();
        UUID stranger = waiting.take(List.of(Adt.a04("id-3", "C1"))).getFirst();

        UUID merge = waiting.merge(Adt.a04("id-4", "B1"), merge("A1", "B1"));

        assertThat(found("A1")).containsExactly(merge, current, old);
        assertThat(found("B1")).containsExactly(merge, current, old);
        assertThat(found("C1")).containsExactly(stranger);
        IdentifierHistory history = identifiers.historyOf("A1").getFirst();
        assertThat(history.identifiers())
                .extracting(identifier -> identifier.identifier().value())
                .containsExactly("A1", "B1");
        assertThat(history.merges()).extracting(KnownMerge::message).containsExactly(merge);
        assertThat(history.merges()).extracting(KnownMerge::controlId).containsExactly("id-4");
    }

    @Test
    void a_merge_that_is_undone_leaves_two_patients_and_its_history() {
        UUID one = waiting.take(List.of(Adt.a04("undo-1", "A2"))).getFirst();
        waiting.merge(Adt.a04("undo-2", "B2"), merge("A2", "B2"));

        UUID undone =
                waiting.merge(Adt.a04("undo-3", "B2"), new PatientMerge(identifier("A2"), identifier("B2"), true));

        assertThat(found("A2")).containsExactly(one);
        IdentifierHistory history = identifiers.historyOf("A2").getFirst();
        assertThat(history.merges()).extracting(KnownMerge::endedBy).containsExactly(undone);
        assertThat(history.identifiers())
                .extracting(KnownIdentifier::mergedInto)
                .containsOnlyNulls();
    }

    @Test
    void a_merge_told_twice_changes_nothing() {
        waiting.merge(Adt.a04("twice-1", "B3"), merge("A3", "B3"));

        UUID second = waiting.merge(Adt.a04("twice-2", "B3"), merge("A3", "B3"));

        assertThat(state(second)).isEqualTo(MessageState.PUBLISHED);
        assertThat(identifiers.historyOf("A3").getFirst().merges()).hasSize(1);
    }

    @Test
    void a_merge_with_itself_is_refused_and_both_places_are_named() {
        UUID itself = waiting.merge(Adt.a04("itself-1", "A4"), merge("A4", "A4"));

        Fault error = error(itself);
        assertThat(state(itself)).isEqualTo(MessageState.REJECTED);
        assertThat(error.code()).isEqualTo(IntakeErrorCode.MERGE_WITH_ITSELF);
        assertThat(error.at()).isEqualTo("PID-3, MRG-1");
        assertThat(stored.published("itself-1")).isZero();
    }

    @Test
    void a_merge_that_would_make_a_circle_is_refused_and_names_the_earlier_message() {
        waiting.merge(Adt.a04("circle-1", "B5"), merge("A5", "B5"));
        waiting.merge(Adt.a04("circle-2", "C5"), merge("B5", "C5"));

        UUID circle = waiting.merge(Adt.a04("circle-3", "A5"), merge("C5", "A5"));

        assertThat(state(circle)).isEqualTo(MessageState.REJECTED);
        assertThat(error(circle).code()).isEqualTo(IntakeErrorCode.MERGE_CIRCLE);
        assertThat(error(circle).message())
                .contains("message circle-1, received 2")
                .doesNotContain("A5", "C5");
        assertThat(identifiers.historyOf("A5").getFirst().merges()).hasSize(2);
    }

    @Test
    void a_known_patients_messages_write_no_identifier() {
        waiting.take(List.of(Adt.a04("known-1", "A6")));
        String before = stored.text("SELECT xmin || '/' || last_seen FROM patient_identifier WHERE value = 'A6'");

        waiting.take(List.of(Adt.a04("known-2", "A6"), Adt.a04("known-3", "A6")));

        assertThat(stored.text("SELECT xmin || '/' || last_seen FROM patient_identifier WHERE value = 'A6'"))
                .isEqualTo(before);
    }

    private List<UUID> found(String patient) {
        return messages
                .find(MessageQuery.newest(
                        MessageCriteria.where().patient(patient).build(), 100))
                .stream()
                .map(MessageSummary::id)
                .toList();
    }

    private MessageState state(UUID message) {
        return messages.byId(message).orElseThrow().summary().state();
    }

    private Fault error(UUID message) {
        return java.util.Objects.requireNonNull(
                messages.byId(message).orElseThrow().summary().error());
    }

    private PatientMerge merge(String retired, String survivor) {
        return new PatientMerge(identifier(survivor), identifier(retired), false);
    }

    private PatientIdentifier identifier(String value) {
        return waiting.identifier(value);
    }
}
