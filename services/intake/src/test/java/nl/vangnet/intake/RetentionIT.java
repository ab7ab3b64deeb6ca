package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.fate.ChangeFate;
import nl.vangnet.intake.application.fate.Fate;
import nl.vangnet.intake.application.retention.PurgeMessages;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionIT {

    @Inject
    PurgeMessages purgeMessages;

    @Inject
    ChangeFate changeFate;

    @Inject
    Messages messages;

    @Inject
    Waiting waiting;

    @Inject
    Stored stored;

    @Test
    void published_messages_go_after_their_time_and_errors_later_and_what_waits_never() {
        UUID published = aged(31, waiting.take(List.of(Adt.a04("old-1", "5001"))));
        UUID young = aged(29, waiting.take(List.of(Adt.a04("old-2", "5001"))));
        UUID rejected = aged(31, waiting.take(List.of(rejected("old-3"))));
        UUID oldRejected = aged(91, waiting.take(List.of(rejected("old-4"))));
        UUID held = aged(400, waiting.hold(List.of(Adt.a04("old-5", "5001"))));
        UUID failed = aged(400, waiting.fail(List.of(Adt.a04("old-6", "5001"))));
        UUID parkedNow = waiting.hold(List.of(Adt.a04("old-7", "5001"))).getFirst();
        UUID droppedNow = waiting.hold(List.of(Adt.a04("old-8", "5001"))).getFirst();
        changeFate.handle(List.of(parkedNow), Fate.PARK, "later", "ine");
        changeFate.handle(List.of(droppedNow), Fate.DROP, "gone", "ine");
        UUID parked = aged(400, List.of(parkedNow));
        UUID dropped = aged(91, List.of(droppedNow));

        stored.change("INSERT INTO message_issue (message, kind, place, detail, issues) VALUES ('" + published
                + "', 'PROFILE_ISSUE', '', '', 1)");

        purgeMessages.handle();

        assertThat(stored.count("SELECT count(*) FROM message_issue WHERE message = '" + published + "'"))
                .isZero();
        assertThat(List.of(published, oldRejected, dropped))
                .allSatisfy(id -> assertThat(messages.byId(id)).isEmpty());
        assertThat(List.of(young, rejected, held, failed, parked))
                .allSatisfy(id -> assertThat(messages.byId(id)).isPresent());
        assertThat(messages.actions(dropped)).isEmpty();
        assertThat(messages.actions(parked)).isNotEmpty();
        assertThat(given().get("/intake/q/metrics").asString())
                .containsPattern("intake_purged_total\\{what=\"errors\"\\} [1-9]");
    }

    @Test
    void a_purged_message_that_is_sent_again_is_a_new_one() {
        aged(31, waiting.take(List.of(Adt.a04("again-1", "5002"))));
        purgeMessages.handle();

        UUID again = waiting.take(List.of(Adt.a04("again-1", "5002"))).getFirst();

        assertThat(stored.states("again-1")).containsExactly("PUBLISHED");
        assertThat(messages.byId(again)).isPresent();
    }

    /** As if it had come so many days ago: the id says so as well as the time of arrival. */
    private UUID aged(int days, List<UUID> ids) {
        UUID id = ids.getFirst();
        UUID older = new UUID(id.getMostSignificantBits() - ((days * 86_400_000L) << 16), id.getLeastSignificantBits());
        String change = "UPDATE %s SET %s = '%s' %s WHERE %2$s = '%s'";
        stored.change(change.formatted(
                "message", "id", older, ", received_at = received_at - interval '" + days + " days'", id));
        stored.change(change.formatted("message_action", "message_id", older, "", id));
        return older;
    }

    private static String rejected(String controlId) {
        return Adt.a04(controlId).replace("ADT^A04^ADT_A01", "ORU^R01");
    }
}
