package nl.vangnet.local.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuickVisitsTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void messages_come_at_about_the_wanted_rate() {
        List<AdtEvent> events = take(new QuickVisits(1, 12, 1, START), 1_200);

        double minutes = Duration.between(START, events.getLast().at()).toSeconds() / 60.0;

        assertThat(1_200 / minutes).isCloseTo(12, within(2.0));
        assertThat(events).isSorted();
    }

    @Test
    void a_restart_goes_on_with_the_visits_that_were_under_way() {
        QuickVisits first = new QuickVisits(1, 12, 1, START);
        List<AdtEvent> sent = take(first, 50);
        FeedState state = FeedState.read(folder.resolve("feed"), START);
        state.quick(first.underWay(), sent.getLast().at());
        state.nextQuickVisit(first.nextNumber());
        state.write();

        FeedState read = FeedState.read(folder.resolve("feed"), START);
        QuickVisits second = new QuickVisits(1, 12, read.nextQuickVisit(), START.plus(Duration.ofHours(1)));
        read.quickUnderWay().forEach((number, arrival) -> second.resume(number, arrival, read.quickReached()));

        assertThat(first.underWay()).isNotEmpty();
        // What the first still had to send, apart from visits that had not begun.
        List<String> left = take(first, 50).stream()
                .map(AdtEvent::controlId)
                .filter(id -> Long.parseLong(id.split("-")[1]) < read.nextQuickVisit())
                .toList();
        assertThat(take(second, 50)).extracting(AdtEvent::controlId).containsAll(left);
        assertThat(take(second, 50))
                .extracting(AdtEvent::controlId)
                .doesNotContainAnyElementsOf(
                        sent.stream().map(AdtEvent::controlId).toList());
    }

    private static List<AdtEvent> take(QuickVisits visits, int count) {
        List<AdtEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(visits.next());
        }
        return events;
    }
}
