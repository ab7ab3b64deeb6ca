package nl.vangnet.screening.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.application.Hospital.Seen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Generated feeds in any order, with repetitions, in batches of any size: the visits and the open cases are the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyOrderTest {

    private static final int VISITS = 10_000;
    private static final int ORDERS = 2;
    private static final int WATCHED = 2_000;

    @Test
    void seeds_that_failed_once_hold() throws IOException {
        for (String line : failedSeeds()) {
            String[] seed = line.split(" ");
            holds(Long.parseLong(seed[0]), seed.length > 1);
        }
    }

    @Test
    void ten_thousand_visits_are_the_same_in_any_order() {
        int visits = 0;
        for (long seed = 1; visits < VISITS; seed++) {
            visits += holds(seed, true);
        }
    }

    /** What nurses did between the messages hangs on the order; what must hold of the outcome does not. */
    @Test
    void whatever_nurses_do_between_messages_no_patient_is_lost_and_none_is_offered_who_must_not_be() {
        for (long seed = 1; seed <= WATCHED; seed++) {
            Random random = new Random(seed);
            List<ReceivedMessage> arriving = new ArrayList<>(new FeedGenerator(seed, true).feed());
            Collections.shuffle(arriving, random);
            Hospital hospital = new Hospital();
            int from = 0;
            while (from < arriving.size()) {
                int to = Math.min(arriving.size(), from + 1 + random.nextInt(4));
                hospital.take(arriving.subList(from, to));
                hospital.nurse(random);
                from = to;
                assertThat(hospital.brokenPromises()).as("seed %d", seed).isEmpty();
            }
        }
    }

    private static int holds(long seed, boolean twisted) {
        FeedGenerator generator = new FeedGenerator(seed, twisted);
        List<ReceivedMessage> feed = generator.feed();
        Hospital atOnce = new Hospital();
        atOnce.take(feed);
        List<Seen> expected = atOnce.seen();
        everyMessageIsOfOneVisit(seed, feed, expected);
        Random random = new Random(seed);
        for (int order = 0; order < ORDERS; order++) {
            List<ReceivedMessage> arriving = new ArrayList<>(feed);
            arriving.addAll(feed.subList(0, random.nextInt(feed.size())));
            Collections.shuffle(arriving, random);
            Hospital hospital = new Hospital();
            int from = 0;
            while (from < arriving.size()) {
                int to = Math.min(arriving.size(), from + 1 + random.nextInt(4));
                hospital.take(arriving.subList(from, to));
                from = to;
            }
            assertThat(hospital.seen())
                    .as("seed %d, order %d: add it to feeds/failed-seeds.txt as '%d twisted'", seed, order, seed)
                    .isEqualTo(expected);
        }
        return generator.visits();
    }

    private static void everyMessageIsOfOneVisit(long seed, List<ReceivedMessage> feed, List<Seen> seen) {
        Set<UUID> ids = new HashSet<>();
        feed.forEach(message -> ids.add(message.messageId()));
        List<UUID> filed =
                seen.stream().flatMap(visit -> visit.messages().stream()).toList();
        assertThat(filed).as("seed %d", seed).hasSameSizeAs(ids).containsAll(ids);
    }

    /** One a line, with the word twisted if its feed has twists, and a comment that says what was wrong. */
    private static List<String> failedSeeds() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AnyOrderTest.class.getResourceAsStream("/feeds/failed-seeds.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
