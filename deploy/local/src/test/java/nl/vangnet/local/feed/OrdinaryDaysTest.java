package nl.vangnet.local.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.util.Terser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.vangnet.local.feed.Visit.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdinaryDaysTest {

    private static final Instant ORIGIN = Instant.parse("2026-11-01T00:00:00Z");

    private final OrdinaryDays days = new OrdinaryDays(1, ORIGIN);

    @Test
    void the_same_seed_gives_the_same_messages() {
        assertThat(texts(new OrdinaryDays(1, ORIGIN), 500)).isEqualTo(texts(days, 500));
        assertThat(texts(new OrdinaryDays(2, ORIGIN), 500)).isNotEqualTo(texts(days, 500));
    }

    @Test
    void the_feed_goes_on_from_any_place_without_a_gap_or_a_repeat() {
        List<AdtEvent> all = first(days, ORIGIN.minusMillis(1), "", 2_000);

        AdtEvent reached = all.get(1_234);
        List<AdtEvent> rest = first(days, reached.at(), reached.controlId(), 700);

        assertThat(rest)
                .extracting(AdtEvent::controlId)
                .containsExactlyElementsOf(all.subList(1_235, 1_935).stream()
                        .map(AdtEvent::controlId)
                        .toList());
        assertThat(all).isSorted();
        assertThat(all).extracting(AdtEvent::controlId).doesNotHaveDuplicates().allMatch(id -> id.length() <= 20);
    }

    @Test
    void one_in_ten_went_through_a_trauma() {
        List<Visit> visits = visits(60);

        double share =
                visits.stream().filter(visit -> visit.story().isExposure()).count() / (double) visits.size();

        assertThat(share).isBetween(0.08, 0.12);
        assertThat(visits.size() / 60.0).isBetween(60.0, 70.0);
    }

    @Test
    void a_day_is_busier_than_its_night() {
        List<Visit> visits = visits(30);

        assertThat(arrivingBetween(visits, 11, 17)).isGreaterThan(4 * arrivingBetween(visits, 1, 7));
    }

    @Test
    void some_visits_are_cancelled_and_some_patients_admitted_moved_or_dead() {
        List<Kind> kinds = visits(60).stream()
                .flatMap(visit -> visit.happenings().stream())
                .map(Visit.Happening::kind)
                .distinct()
                .toList();

        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void nobody_is_too_young_or_too_old_for_the_story() {
        assertThat(visits(20))
                .allMatch(visit -> visit.story()
                        .fits(
                                visit.person(),
                                visit.person()
                                        .ageOn(visit.arrival()
                                                .atZone(Visits.ZONE)
                                                .toLocalDate())));
    }

    @Test
    void every_message_is_marked_as_test_and_parses_with_its_structure() throws Exception {
        try (HapiContext context = new DefaultHapiContext()) {
            for (AdtEvent event : first(days, ORIGIN, "", 1_000)) {
                Message message = context.getPipeParser().parse(new String(event.message(), UTF_8));
                Terser terser = new Terser(message);

                assertThat(message.getClass().getSimpleName()).startsWith("ADT_A");
                assertThat(terser.get("/MSH-11-1")).isEqualTo("T");
                assertThat(terser.get("/MSH-10")).isEqualTo(event.controlId());
                assertThat(terser.get("/PID-3-4")).isEqualTo(AdtMessages.NUMBERS);
                assertThat(terser.get("/PV1-19-1")).startsWith("SEH");
                assertThat(terser.get("/PV1-44")).isNotBlank();
            }
        }
    }

    @Test
    void an_accident_comes_with_its_time_and_its_cause() {
        List<String> accidents = texts(days, 3_000).stream()
                .filter(text -> text.contains("\rACC|"))
                .toList();

        assertThat(accidents)
                .isNotEmpty()
                .allMatch(text -> text.matches("(?s).*\\|[VW]\\d\\d\\.\\d\\^.*\\rACC\\|\\d{14}[+]\\d{4}\\|\\^.+\\r"));
    }

    private List<Visit> visits(int count) {
        LocalDate start = LocalDate.of(2026, 11, 2);
        return Stream.iterate(start, day -> day.plusDays(1))
                .limit(count)
                .flatMap(day -> days.visitsOn(day).stream())
                .toList();
    }

    private static long arrivingBetween(List<Visit> visits, int from, int until) {
        return visits.stream()
                .map(visit -> visit.arrival().atZone(Visits.ZONE).getHour())
                .filter(hour -> hour >= from && hour < until)
                .count();
    }

    private static List<String> texts(OrdinaryDays days, int count) {
        return first(days, ORIGIN.minusMillis(1), "", count).stream()
                .map(event -> new String(event.message(), UTF_8))
                .toList();
    }

    private static List<AdtEvent> first(OrdinaryDays days, Instant from, String controlId, int count) {
        OrdinaryDays.Cursor cursor = days.after(from, controlId);
        List<AdtEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(cursor.next());
        }
        return events;
    }
}
