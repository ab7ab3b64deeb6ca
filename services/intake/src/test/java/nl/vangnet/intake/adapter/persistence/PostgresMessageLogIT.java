package nl.vangnet.intake.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.intake.KnownFeeds;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.Findings;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.Quirk;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresMessageLogIT {

    @Inject
    DataSource dataSource;

    @Inject
    Messages messages;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Test
    void the_same_number_with_other_content_is_flagged() {
        PostgresMessageLog log = new PostgresMessageLog(dataSource, clock, KnownFeeds.none());

        assertThat(collisions(log, "flag")).containsExactly(false, true, true);
    }

    @Test
    void a_feed_whose_numbers_are_not_unique_is_not_flagged() {
        PostgresMessageLog log =
                new PostgresMessageLog(dataSource, clock, new KnownFeeds(List.of(reusesNumbers("habit"))));

        assertThat(collisions(log, "habit")).containsExactly(false, false, false);
    }

    /** Two of one batch and one of the next, all with one number. */
    private List<Boolean> collisions(PostgresMessageLog log, String feed) {
        Received first = message(feed, "one");
        Received second = message(feed, "two");
        Received third = message(feed, "three");
        log.append(List.of(first, second));
        log.append(List.of(third));
        return List.of(first, second, third).stream()
                .map(Received::id)
                .map(this::isCollision)
                .toList();
    }

    private boolean isCollision(UUID id) {
        return messages.byId(id).orElseThrow().summary().collision();
    }

    private Received message(String feed, String content) {
        UUID id = ids.next();
        byte[] raw = (feed + content).getBytes(StandardCharsets.UTF_8);
        Arrival arrival = new Arrival(id, clock.instant(), Door.of(Door.Kind.MLLP), MessageFormat.HL7V2, "", raw);
        MessageFacts facts = new MessageFacts(
                MessageFormat.HL7V2, ContentHash.of(raw), feed, feed, "MSG00001", null, "A04", null, null, false);
        Answer answer = new Answer(AnswerCode.AA, raw, null);
        return new Received(arrival, id, new Reading.Accepted(facts, answer, raw, Findings.NONE));
    }

    private static FeedProfile reusesNumbers(String name) {
        FeedProfile usual = FeedProfile.usual(name, Set.of(name), ZoneId.of("Europe/Amsterdam"));
        return new FeedProfile(
                usual.name(),
                usual.title(),
                usual.version(),
                usual.senders(),
                usual.certificates(),
                usual.users(),
                usual.zone(),
                usual.authorities(),
                usual.events(),
                usual.codes(),
                usual.emergencyLocations(),
                usual.charset(),
                Set.of(Quirk.CONTROL_ID_REUSED),
                usual.tests(),
                usual.silence(),
                usual.maxPerSecond());
    }
}
