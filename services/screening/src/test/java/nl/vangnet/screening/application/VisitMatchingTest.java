package nl.vangnet.screening.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.domain.visit.PatientSnapshot;
import nl.vangnet.screening.domain.visit.Reasons;
import nl.vangnet.screening.domain.visit.Stay;
import nl.vangnet.screening.domain.visit.VisitEvent;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitMatchingTest {

    private static final UUID PATIENT = new UUID(0, 1);
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private int nextId = 100;

    @Test
    void messages_that_share_an_identifier_are_of_one_visit() {
        VisitMatching matching = matching();

        ReceivedMessage arrival = place(matching, number("V1"), NOON);
        ReceivedMessage update = place(matching, number("V1"), NOON.plus(Duration.ofDays(3)));

        assertThat(matching.placed().get(update)).isEqualTo(matching.placed().get(arrival));
    }

    @Test
    void the_same_number_of_another_patient_is_another_visit() {
        VisitMatching matching = matching();
        ReceivedMessage one = place(matching, number("V1"), NOON);
        ReceivedMessage other = message(new UUID(0, 2), List.of(number("V1")), NOON);

        matching.place(other);

        assertThat(matching.placed().get(other)).isNotEqualTo(matching.placed().get(one));
    }

    @Test
    void a_message_without_an_identifier_is_of_the_visit_of_that_day() {
        VisitMatching matching = matching(known(1, NOON, null, "VISIT_NUMBER||V1"));

        ReceivedMessage within = place(matching, standsAlone("a"), NOON.plus(Duration.ofHours(24)));
        ReceivedMessage after = place(matching, standsAlone("b"), NOON.plus(Duration.ofHours(49)));

        assertThat(matching.placed().get(within)).isEqualTo(new UUID(7, 1));
        assertThat(matching.placed().get(after)).isNotEqualTo(new UUID(7, 1));
    }

    @Test
    void a_message_without_an_identifier_is_not_of_a_visit_that_had_ended() {
        VisitMatching matching = matching(known(1, NOON, NOON.plus(Duration.ofHours(2)), "VISIT_NUMBER||V1"));

        ReceivedMessage later = place(matching, standsAlone("a"), NOON.plus(Duration.ofHours(3)));

        assertThat(matching.placed().get(later)).isNotEqualTo(new UUID(7, 1));
    }

    @Test
    void a_first_message_without_an_identifier_joins_the_numbered_visit_that_follows() {
        VisitMatching matching = matching();
        ReceivedMessage unnumbered = place(matching, standsAlone("a"), NOON);

        ReceivedMessage numbered = place(matching, number("V1"), NOON.plus(Duration.ofHours(1)));

        assertThat(matching.placed().get(numbered)).isEqualTo(matching.placed().get(unnumbered));
    }

    @Test
    void two_numbers_on_one_day_stay_two_visits() {
        VisitMatching matching = matching(known(1, NOON, null, "VISIT_NUMBER||V1"));

        ReceivedMessage second = place(matching, number("V2"), NOON.plus(Duration.ofHours(1)));

        assertThat(matching.placed().get(second)).isNotEqualTo(new UUID(7, 1));
        assertThat(matching.survivorOfMerged()).isEmpty();
    }

    @Test
    void a_message_of_two_visits_shows_that_they_are_one_and_the_one_with_a_case_stays() {
        KnownVisit withoutCase = known(1, NOON, null, "VISIT_NUMBER||V1");
        KnownVisit withCase = new KnownVisit(new UUID(7, 2), PATIENT, Set.of("VISIT_NUMBER||V2"), NOON, null, true);
        VisitMatching matching = matching(withoutCase, withCase);

        ReceivedMessage link = message(PATIENT, List.of(number("V1"), number("V2")), NOON);
        matching.place(link);

        assertThat(matching.placed().get(link)).isEqualTo(withCase.id());
        assertThat(matching.survivorOfMerged()).containsOnly(Map.entry(withoutCase.id(), withCase.id()));
    }

    @Test
    void an_identifier_of_any_length_is_a_key_that_an_index_can_hold() {
        Set<String> keys = VisitKeys.of(List.of(number("9".repeat(5000)), number("8".repeat(5000))));

        assertThat(keys).hasSize(2).allSatisfy(key -> assertThat(key).hasSizeLessThan(500));
    }

    private VisitMatching matching(KnownVisit... known) {
        return new VisitMatching(List.of(known), () -> new UUID(0, nextId++));
    }

    private static KnownVisit known(int id, Instant arrivedAt, @Nullable Instant endedAt, String key) {
        return new KnownVisit(new UUID(7, id), PATIENT, Set.of(key), arrivedAt, endedAt, false);
    }

    private ReceivedMessage place(VisitMatching matching, VisitIdentifier identifier, Instant at) {
        ReceivedMessage message = message(PATIENT, List.of(identifier), at);
        matching.place(message);
        return message;
    }

    private ReceivedMessage message(UUID patient, List<VisitIdentifier> identifiers, Instant at) {
        UUID id = new UUID(9, nextId++);
        return new ReceivedMessage(
                id,
                patient,
                at,
                new VisitMessage(
                        id.toString(),
                        VisitEvent.ARRIVED,
                        "A04",
                        at,
                        at,
                        PatientSnapshot.unknown(),
                        identifiers,
                        Stay.unknown(),
                        Reasons.none(),
                        null,
                        false));
    }

    private static VisitIdentifier number(String value) {
        return new VisitIdentifier(Kind.VISIT_NUMBER, null, value);
    }

    private static VisitIdentifier standsAlone(String value) {
        return new VisitIdentifier(Kind.MESSAGE, null, value);
    }
}
