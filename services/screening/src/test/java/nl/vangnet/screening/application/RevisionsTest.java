package nl.vangnet.screening.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vangnet.screening.domain.visit.PatientMessage;
import nl.vangnet.screening.domain.visit.PatientSnapshot;
import nl.vangnet.screening.domain.visit.Reasons;
import nl.vangnet.screening.domain.visit.Stay;
import nl.vangnet.screening.domain.visit.VisitEvent;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisionsTest {

    private static final UUID PATIENT = new UUID(0, 1);
    private static final UUID VISIT = new UUID(7, 1);
    private static final UUID OTHER_VISIT = new UUID(7, 2);
    private static final UUID MESSAGE = new UUID(9, 1);

    @Test
    void of_one_batch_the_highest_revision_counts_whatever_the_order() {
        ReceivedMessage newest = message(2);

        Revisions revisions = new Revisions(List.of(message(0), newest, message(1)), List.of());

        assertThat(revisions.fresh()).containsExactly(newest);
    }

    @Test
    void what_is_stored_as_it_is_or_newer_is_passed_by() {
        assertThat(new Revisions(List.of(message(1)), List.of(stored(1))).fresh())
                .isEmpty();
        assertThat(new Revisions(List.of(message(0)), List.of(stored(1))).fresh())
                .isEmpty();
        assertThat(new Revisions(List.of(message(0)), List.of(stored(1))).replaced())
                .isEmpty();
    }

    @Test
    void a_newer_revision_replaces_what_was_stored_of_the_message_and_nothing_else() {
        Revisions revisions = new Revisions(List.of(message(1)), List.of(stored(0)));
        VisitMessage other = facts(new UUID(9, 2));

        assertThat(revisions.replaced()).containsExactly(stored(0));
        assertThat(revisions.withoutReplaced(List.of(filed(VISIT, facts(MESSAGE)), filed(VISIT, other))))
                .containsExactly(filed(VISIT, other));
        assertThat(revisions.kept()).containsExactly(filed(VISIT, facts(MESSAGE)));
    }

    @Test
    void a_visit_that_no_message_is_of_any_more_is_part_of_the_one_that_its_message_is_of_now() {
        Revisions revisions = new Revisions(List.of(message(1)), List.of(stored(0)));

        assertThat(revisions.emptied(Map.of(MESSAGE, OTHER_VISIT), List.of()))
                .containsExactly(Map.entry(VISIT, OTHER_VISIT));
        assertThat(revisions.emptied(Map.of(MESSAGE, OTHER_VISIT), List.of(filed(VISIT, facts(new UUID(9, 2))))))
                .isEmpty();
        assertThat(revisions.emptied(Map.of(MESSAGE, VISIT), List.of())).isEmpty();
    }

    private static StoredMessage filed(UUID visit, VisitMessage facts) {
        return new StoredMessage(visit, visit, new PatientMessage(PATIENT, facts));
    }

    private static PlacedMessage stored(int revision) {
        return new PlacedMessage(MESSAGE, revision, VISIT, PATIENT, "id||0001");
    }

    private static ReceivedMessage message(int revision) {
        return new ReceivedMessage(MESSAGE, revision, PATIENT, Instant.EPOCH, facts(MESSAGE));
    }

    private static VisitMessage facts(UUID id) {
        return new VisitMessage(
                id.toString(),
                VisitEvent.ARRIVED,
                "A04",
                Instant.EPOCH,
                Instant.EPOCH,
                PatientSnapshot.unknown(),
                List.of(new VisitIdentifier(Kind.MESSAGE, null, id.toString())),
                Stay.unknown(),
                Reasons.none(),
                null,
                false);
    }
}
