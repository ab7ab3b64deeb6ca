package nl.vangnet.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.CaseLists.CaseRef;
import nl.vangnet.screening.application.CaseLists.MessageFate;
import nl.vangnet.screening.domain.screeningcase.CaseState;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Intake reads a message anew and publishes it as its next revision. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisionIT {

    @Inject
    AdtTopic topic;

    @Inject
    CaseLists lists;

    @Test
    void a_higher_revision_takes_the_place_of_what_was_read_before() {
        AdtMessages arrival = AdtMessages.anArrival().code("S93.4", "Enkeldistorsie");
        UUID message = arrival.messageId();
        topic.send(arrival.build());
        assertThat(fate(message).caseRef()).isNull();

        topic.sendAgain(
                message,
                1,
                arrival.next("A04").code("V13.4", "Cyclist hit by a car").build());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(fate(message).caseRef()).isNotNull());
        assertThat(lists.messages(fate(message).visitId())).hasSize(1);
    }

    @Test
    void a_lower_revision_that_arrives_later_is_passed_by() {
        AdtMessages arrival = AdtMessages.anArrival();
        UUID message = arrival.messageId();
        topic.send(arrival.build());
        topic.sendAgain(message, 2, arrival.next("A08").build());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(fate(message).eventCode()).isEqualTo("A08"));

        // Another event of the same patient behind it shows that it was taken, as they share a partition.
        topic.sendAgain(message, 1, arrival.next("A03").build());
        topic.send(arrival.next("A08").build());

        assertThat(fate(message).eventCode()).isEqualTo("A08");
        assertThat(lists.messages(fate(message).visitId())).hasSize(2);
    }

    @Test
    void a_revision_about_another_patient_leaves_nothing_behind() {
        AdtMessages arrival = AdtMessages.anArrival();
        UUID message = arrival.messageId();
        topic.send(arrival.build());
        MessageFate before = fate(message);
        UUID closed = caseOf(before).caseId();

        topic.sendAgain(message, 1, AdtMessages.anArrival().build());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(fate(message).visitId()).isNotEqualTo(before.visitId()));
        assertThat(caseOf(fate(message)).caseId()).isNotEqualTo(closed);
        assertThat(lists.messages(before.visitId())).isEmpty();
        assertThat(lists.find(closed).orElseThrow().screeningCase().state()).isEqualTo(CaseState.CLOSED);
    }

    private MessageFate fate(UUID message) {
        return lists.fate(message).orElseThrow();
    }

    private static CaseRef caseOf(MessageFate fate) {
        return java.util.Objects.requireNonNull(fate.caseRef());
    }
}
